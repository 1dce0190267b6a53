// Ends a test run with one plain line: `N passed, N failed`.

// Jest asks for a default export.
export default class TallyReporter {
  onRunComplete(_contexts, results) {
    // A file that could not be loaded has no tests to fail, so it counts itself.
    this.failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.once('exit', () => process.stdout.write(`${results.numPassedTests} passed, ${this.failed} failed\n`));
  }

  getLastError() {
    return this.failed > 0 ? new Error(`${this.failed} failed`) : undefined;
  }
}
