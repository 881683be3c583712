extension UTCOffset {
    /// The zone as POSIX writes it in `TZ`, where the sign says what to add to come to UTC: `<+07>-07`.
    ///
    /// Specification: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html>
    package var posixText: String {
        guard minutes != 0 else { return "UTC0" }
        let size = minutes.magnitude
        func two(_ number: UInt) -> String { (number < 10 ? "0" : "") + String(number) }
        let (hours, rest) = (two(size / 60), two(size % 60))
        let name = (minutes > 0 ? "+" : "-") + hours + (rest == "00" ? "" : rest)
        return "<\(name)>\(minutes > 0 ? "-" : "+")\(hours)" + (rest == "00" ? "" : ":\(rest)")
    }
}
