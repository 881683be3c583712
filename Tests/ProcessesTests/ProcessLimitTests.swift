import Processes
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Programs that do not end, or leave others behind. What is checked of time is only that the run ends at all.
@Suite struct ProcessLimitTests {
    private func command(_ script: String, _ limits: ProcessLimits) -> ProcessCommand {
        ProcessCommand(
            executable: "/bin/sh", arguments: ["-c", script],
            environment: ["PATH": "/usr/bin:/bin"], workingFolder: "/", limits: limits)
    }

    private let short = ProcessLimits(time: .milliseconds(300), grace: .milliseconds(200))
    private let long = ProcessLimits(time: .seconds(600), grace: .milliseconds(200))

    @Test func programThatHangsIsEnded() {
        #expect(runProcess(command("exec sleep 600", short)).ending == .tookTooLong)
    }

    @Test func programThatIgnoresRequestsToEndIsEnded() {
        let script = "trap '' TERM INT HUP; while :; do sleep 600; done"
        #expect(runProcess(command(script, short)).ending == .tookTooLong)
    }

    @Test func programThatClosesItsOutputAndHangsIsEnded() {
        #expect(runProcess(command("exec >&- 2>&-; sleep 600", short)).ending == .tookTooLong)
    }

    @Test func programThatPrintsForeverIsEnded() {
        var limits = long
        limits.outputBytes = 1_000_000
        let outcome = runProcess(command("exec yes", limits))
        #expect(outcome.ending == .printedTooMuch)
        #expect(outcome.output.isEmpty)
    }

    @Test func programThatComplainsForeverIsEndedAndItsLastLinesKept() {
        let outcome = runProcess(command("exec yes no >&2", short))
        #expect(outcome.ending == .tookTooLong)
        #expect(outcome.errorLines.count == 20)
    }

    @Test func outputOfExactlyTheLimitIsNotTooMuch() {
        var limits = long
        limits.outputBytes = 4
        #expect(runProcess(command("printf 1234", limits)).ending == .exited(0))
        #expect(runProcess(command("printf 12345", limits)).ending == .printedTooMuch)
    }

    @Test func othersOfTheGroupAreEndedWithIt() throws {
        let outcome = runProcess(command("sleep 600 >&- 2>&- & echo $!", long))
        #expect(outcome.ending == .exited(0))
        let text = String(decoding: outcome.output.dropLast(), as: UTF8.self)
        let other = try #require(Int32(text))
        #expect(try isEnded(other))
    }

    @Test func childrenOfAProgramThatIsEndedAreEnded() throws {
        let script = "sleep 600 & echo $! >&2; wait"
        let outcome = runProcess(command(script, short))
        #expect(outcome.ending == .tookTooLong)
        let child = try #require(outcome.errorLines.first.flatMap { Int32($0) })
        #expect(try isEnded(child))
    }

    @Test func outputThatAnotherProgramHoldsOpenIsNotTakenForWhole() {
        let outcome = runProcess(command("sleep 600 & echo part", long))
        #expect(outcome.ending == .leftOutputOpen)
        #expect(outcome.output.isEmpty)
    }

    @Test func outputThatAnotherProgramFinishesIsWaitedFor() {
        var limits = long
        limits.grace = .seconds(600)
        let outcome = runProcess(command("{ sleep 0.3; echo late; } & echo early", limits))
        #expect(outcome.ending == .exited(0))
        #expect(outcome.output == Array("early\nlate\n".utf8))
    }

    @Test func cancelledTaskEndsTheProgram() async {
        let command = command("exec sleep 600", long)
        let task = Task { await runProcessAside(command) }
        task.cancel()
        #expect(await task.value.ending == .cancelled)
    }

    @Test func manyProgramsAtOnceKeepNoThreadFromTasks() async {
        let command = command("echo $$", long)
        let outputs = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<50 { group.addTask { await runProcessAside(command).output } }
            return await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(outputs.count == 50)
    }

    @Test(arguments: ["exit 0", "exec sleep 600"]) func noZombieIsLeft(_ end: String) throws {
        let outcome = runProcess(command("echo $$ >&2; \(end)", short))
        let process = try #require(outcome.errorLines.first.flatMap { Int32($0) })
        #expect(kill(process, 0) == -1 && errno == ESRCH)
    }

    /// Whether the process is no more, or is a zombie that waits for whoever took it over.
    private func isEnded(_ process: Int32) throws -> Bool {
        for _ in 0..<500 {
            if kill(process, 0) != 0 { return true }
            guard let file = fopen("/proc/\(process)/stat", "r") else { return true }
            defer { fclose(file) }
            var line = [CChar](repeating: 0, count: 200)
            guard fgets(&line, 200, file) != nil else { return true }
            let text = String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.contains(") Z") { return true }
            usleep(10_000)
        }
        return false
    }
}
