import Commands

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@main
struct Laporan {
    static func main() async { exit(await runCommandLine()) }
}
