/// Finds a key among those that were read so far; few of them are faster compared than hashed.
struct KeyPlaces {
    private var places: [String: Int] = [:]

    /// The number of a key; nil if it is none of the first `count` keys.
    ///
    /// - Parameter key: the key with a number, always the same one.
    @inline(__always)
    mutating func index(
        of wanted: String, amongFirst count: Int, key: (Int) -> String
    ) -> Int? {
        guard count >= 16 else { return (0..<count).first { key($0) == wanted } }
        while places.count < count { places[key(places.count)] = places.count }
        return places[wanted]
    }
}
