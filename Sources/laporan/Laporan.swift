import Commands

@main
struct Laporan {
    static func main() { runCommandLineAndExit() }
}
