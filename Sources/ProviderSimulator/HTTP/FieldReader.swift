/// Reads the fields of a JSON object, gathering every problem instead of stopping at the first.
struct FieldReader {
    private let object: JSONValue
    private let prefix: String
    private(set) var problems: [FieldProblem] = []

    init(_ object: JSONValue, prefix: String = "") {
        self.object = object
        self.prefix = prefix
    }

    mutating func fail(_ field: String, _ requirement: String) {
        problems.append(FieldProblem(field: prefix + field, requirement: requirement))
    }

    mutating func absorb(_ other: FieldReader) {
        problems += other.problems
    }

    mutating func string(_ field: String, required: Bool = false, _ rule: StringRule = .any) -> String? {
        guard let value = value(field, required: required) else { return nil }
        guard let text = value.stringValue else {
            fail(field, "must be a string")
            return nil
        }
        guard rule.accepts(text) else {
            fail(field, rule.requirement)
            return nil
        }
        return text
    }

    mutating func number(_ field: String, atLeast least: Double) -> Double? {
        guard let value = value(field, required: false) else { return nil }
        guard let number = value.doubleValue, number.isFinite else {
            fail(field, "must be a number")
            return nil
        }
        guard number >= least else {
            fail(field, "must not be less than \(Int(least))")
            return nil
        }
        return number
    }

    mutating func integer(_ field: String, atLeast least: Int) -> Int? {
        guard let value = value(field, required: false) else { return nil }
        guard let number = value.intValue else {
            fail(field, "must be an integer")
            return nil
        }
        guard number >= least else {
            fail(field, "must not be less than \(least)")
            return nil
        }
        return number
    }

    mutating func bool(_ field: String) -> Bool? {
        guard let value = value(field, required: false) else { return nil }
        guard let flag = value.boolValue else {
            fail(field, "must be a boolean")
            return nil
        }
        return flag
    }

    mutating func object(_ field: String, required: Bool = false) -> JSONValue? {
        guard let value = value(field, required: required) else { return nil }
        guard value.objectValue != nil else {
            fail(field, "must be an object")
            return nil
        }
        return value
    }

    mutating func array(_ field: String) -> [JSONValue]? {
        guard let value = value(field, required: false) else { return nil }
        guard let elements = value.arrayValue else {
            fail(field, "must be an array")
            return nil
        }
        return elements
    }

    private mutating func value(_ field: String, required: Bool) -> JSONValue? {
        if let value = object[field] { return value }
        if required { fail(field, "is required") }
        return nil
    }
}
