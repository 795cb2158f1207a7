/// Whoever knows calls knows zones: they are part of what this module speaks of.
@_exported import SystemZones
