import ArgumentParser
import Formats
import Queries

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How servers are asked.
struct QueryArguments: ParsableArguments {
    @Flag(
        help:
            "Ask no server: use the answers that an earlier build kept, and say of when each is.")
    var offline = false

    /// What queries may know of the machine.
    ///
    /// - Parameters:
    ///   - source: the site's folder.
    ///   - clock: when the build is.
    func settings(source: String, clock: Instant) -> QuerySettings {
        var settings = QuerySettings(
            environment: { name in getenv(name).map { String(cString: $0) } }, isOffline: offline,
            cacheFolder: source + "/.laporan")
        settings.siteFolder = source
        settings.clock = clock
        return settings
    }
}

/// Now, by the machine's clock.
func currentTime() -> Instant {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Instant(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
}
