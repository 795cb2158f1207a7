import OrderedCollections

/// A form of nothing but a time: the same reading wherever a time is asked for on its own.
public enum TimeForm {
    public static let timePath = "time"
    public static let zonePath = "zone"
    private static let numberPath = "number"

    public static let form = CallForm(
        id: "time", provider: .voxworks, title: "", path: "",
        fields: [
            Field(timePath, "Time", .instant(zone: zonePath), required: true, role: .schedule, help: ""),
            Field(zonePath, "Zone", .timeZone, role: .zone, help: ""),
            Field(numberPath, "Number", .phoneNumber, role: .calleeNumber, help: ""),
        ])

    /// Reads a time as it was typed. `zone` is an IANA name, for times without an offset; `number` (E.164) tells by whose
    /// clock it rings.
    public static func read(
        _ text: String, zone: String? = nil, number: String? = nil, in context: FormContext
    ) -> FormReading {
        var values = FormValues([timePath: .text(text)])
        values[zonePath] = zone.map(FieldValue.text)
        values[numberPath] = number.map(FieldValue.text)
        return form.read(values, in: context)
    }
}
