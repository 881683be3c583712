import Glibc

/// The median time of `body` in milliseconds: after two runs that do not count, 11 runs or half a second of them.
func median(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    for _ in 0..<2 { body() }
    var times: [Double] = []
    let start = clock.now
    while times.count < 11 || clock.now - start < .milliseconds(500) {
        times.append(milliseconds(clock.measure(body)))
        if times.count >= 3, clock.now - start > .milliseconds(2000) { break }
    }
    times.sort()
    return times[times.count / 2]
}

func milliseconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1000 + Double(attoseconds) / 1e15
}

/// The most memory that the process has held at once, in MiB.
func peakMebibytes() -> Double {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
}

/// The contents of a file, or nil.
func text(of path: String) -> String? {
    guard let stream = fopen(path, "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
        bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// Writes a line at once, for the one who waits for it.
func answer(_ line: String) {
    print(line)
    fflush(nil)
}
