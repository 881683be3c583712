import ArgumentParser
import Commands

@main
struct Laporan {
    static func main() async { await LaporanCommand.main() }
}
