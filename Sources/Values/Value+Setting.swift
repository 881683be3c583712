import OrderedCollections

extension Value {
    /// The object with `key` set, at its end if it is new; anything but an object is replaced by one.
    package func setting(_ key: String, to value: Value) -> Value {
        var members = asObject ?? [:]
        members[key] = value
        return .object(members)
    }
}
