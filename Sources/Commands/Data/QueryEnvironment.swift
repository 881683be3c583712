import Queries

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the queries of the site in a folder may know of the machine.
func querySettings(_ folder: String) -> QuerySettings {
    QuerySettings(
        environment: { name in getenv(name).map { String(cString: $0) } },
        cacheFolder: folder + "/.laporan")
}
