import ArgumentParser
import TestSupport
import Testing

@testable import Commands

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct `Shell completions` {
    @Test(arguments: [CompletionShell.bash, .zsh, .fish])
    func `know every command and option`(shell: CompletionShell) {
        let script = LaporanCommand.completionScript(for: shell)
        for command in LaporanCommand.configuration.subcommands {
            #expect(script.contains(command._commandName))
        }
        for option in ["base-url", "dry-run", "data-dir", "no-autoescape", "json"] {
            #expect(script.contains(option))
        }
    }

    @Test func `are read by bash without a complaint`() {
        let folder = TemporaryFolder()
        folder.write("laporan.bash", LaporanCommand.completionScript(for: .bash))
        let file = folder.path + "/laporan.bash"
        #expect(system("bash -n '\(file)'") == 0)
        #expect(system("bash -c '. \"\(file)\" && complete -p laporan' >/dev/null") == 0)
    }
}
