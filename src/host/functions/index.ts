export { inProcessRuntime, type FunctionCode } from './inProcessRuntime';
export type { FunctionMetadata, FunctionsMetadata, ParameterMetadata } from './metadata';
export { officeRuntime, OfficeRuntime, type InvocationMessage, type SendInvocations } from './officeRuntime';
