import Formats

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the machine's clock says. Only commands look at it, and hand it on as a value.
func currentInstant() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(
        milliseconds: Int64(time.tv_sec) &* 1000 &+ Int64(time.tv_nsec) / 1_000_000)
}
