import OrderedCollections

extension CallForm {
    /// What of these values can begin a call now: settled, without a time that is past, without a zone that is the
    /// callee's own anyway, and without the id of an earlier call.
    ///
    /// A time such as `+45m`, which is read anew each time, stays. `past` is the field whose time was past.
    public func starting(_ values: FormValues, in context: FormContext) -> (values: FormValues, past: Field?) {
        var values = settled(values.withoutReference(in: self), in: context)
        let scheduledAt = read(values, in: context).scheduledAt
        guard let field = field(for: .schedule), values.isFilled(field.path),
            let scheduledAt, scheduledAt <= context.now
        else { return (withoutDerivedZone(values, in: context), nil) }
        values.takeOut(field, of: self)
        return (withoutDerivedZone(values, in: context), field)
    }

    /// The values in words that go on meaning the same whatever else in the form changes, and tomorrow: telephone numbers
    /// in E.164, dates for days named by a word.
    ///
    /// What is not understood stays as it was typed.
    public func settled(_ values: FormValues, in context: FormContext) -> FormValues {
        let reading = read(values, in: context)
        var values = values
        for (path, number) in reading.numbers { values[path] = .text(number.e164) }
        for (path, text) in reading.settled { values[path] = .text(text) }
        return values
    }
}

extension FormValues {
    /// What could be the same in another call: our own id in `metadata` names one call only.
    public func withoutReference(in form: CallForm) -> FormValues {
        var values = self
        for field in form.fields(for: .metadata) {
            guard case .object(var members)? = values[field.path] else { continue }
            members[FormReading.referenceKey] = nil
            values[field.path] = .object(members)
        }
        return values
    }

    /// Takes a value out, and what is of no use without it.
    fileprivate mutating func takeOut(_ field: Field, of form: CallForm) {
        self[field.path] = nil
        for other in form.fields where other.needs.contains(field.path) { self[other.path] = nil }
    }
}
