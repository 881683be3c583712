import Commands

@main
struct Laporan {
    static func main() async { await runCommandLineAndExit() }
}
