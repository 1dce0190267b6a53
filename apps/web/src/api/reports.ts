// Reports as files: asked for, made in the background, downloaded.
import { type ReportDto, type ReportRequestDto, reportsList, reportsRequest } from '../client';

export type Report = ReportDto;
export type ReportRequest = ReportRequestDto;

export const listReports = () => reportsList();
export const requestReport = (body: ReportRequest) => reportsRequest({ body });
