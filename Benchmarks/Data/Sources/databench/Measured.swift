import Diagnostics
import Glibc
import Tables

/// Prints what a step has cost.
func measured<Result>(_ name: String, _ body: () -> Result) -> Result {
    let clock = ContinuousClock()
    let (start, before) = (clock.now, usage())
    let result = body()
    let (seconds, attoseconds) = (clock.now - start).components
    let after = usage()
    print(name, Double(seconds) + Double(attoseconds) / 1e18, after.cpu - before.cpu, after.peak)
    return result
}

/// The same for a table; prints what is wrong with it.
func measured(_ name: String, _ body: () -> Checked<Table?>) -> Table? {
    let read: Checked<Table?> = measured(name, { body() as Checked<Table?> })
    for diagnostic in read.diagnostics { print("fault", diagnostic.message.text) }
    return read.value
}

private func usage() -> (cpu: Double, peak: Int) {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return (Double(seconds) + Double(microseconds) / 1e6, usage.ru_maxrss / 1024)
}

/// A file of which parts can be read.
func file(_ path: String) -> LargeFile {
    let descriptor = open(path, O_RDONLY)
    var info = stat()
    guard descriptor >= 0, fstat(descriptor, &info) == 0 else {
        print("cannot be opened:", path)
        exit(1)
    }
    return LargeFile(path: path, count: Int(info.st_size)) { range in
        [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialized in
            while initialized < range.count {
                let count = pread(
                    descriptor, buffer.baseAddress.map { $0 + initialized },
                    range.count - initialized, off_t(range.lowerBound + initialized))
                guard count > 0 else { return }
                initialized += count
            }
        }
    }
}
