// What is shown when a page itself breaks: the rest of the console must stay usable.
import { useRouteError } from 'react-router';
import { Failure } from '../parts/states';

export function RouteFailure() {
  return <div className="page"><Failure error={useRouteError()} retry={() => location.reload()} /></div>;
}
