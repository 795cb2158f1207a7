@_exported import CallConfiguration
/// The shared core: everything that places, keeps and follows a call, by one import.
@_exported import CallDispatch
@_exported import CallDomain
@_exported import CallFiles
@_exported import CallJournal
@_exported import CallProviders
@_exported import CallTransport
