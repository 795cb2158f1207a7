import OrderedCollections

/// A form of nothing but a time: the same reading wherever a time is asked for on its own.
public enum TimeForm {
    public static let timePath = "time"
    public static let zonePath = "zone"
    private static let numberPath = "number"
    private static let contactPath = "contact"

    public static let form = CallForm(
        id: "time", provider: .voxworks, title: "", path: "",
        fields: [
            Field(timePath, "Time", .instant(zone: zonePath), required: true, role: .schedule, help: ""),
            Field(zonePath, "Zone", .timeZone, role: .zone, help: ""),
            Field(numberPath, "Number", .phoneNumber, role: .calleeNumber, help: ""),
            Field(contactPath, "Contact", .contact, role: .contactID, help: ""),
        ])

    /// Reads a time as it was typed: in `zone`, an IANA name, where one was typed or chosen beside it, else by the clock of
    /// the person called, as far as the context knows them.
    public static func read(
        _ text: String, zone: String? = nil, callee: Callee = Callee(), in context: FormContext
    ) -> FormReading {
        var values = FormValues([timePath: .text(text)])
        values[zonePath] = zone.map(FieldValue.text)
        values[numberPath] = callee.number.map(FieldValue.text)
        values[contactPath] = callee.contactID.map(FieldValue.text)
        return form.read(values, in: context)
    }
}
