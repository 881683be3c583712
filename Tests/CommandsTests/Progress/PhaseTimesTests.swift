import SiteModel
import Testing

@testable import Commands

@Suite struct `The times of a build's phases` {
    /// Read 2 ms, data 7, read again 1, pages 25, files 3, publish 6.
    static let known: PhaseTimes = {
        let start = ContinuousClock.now
        var times = PhaseTimes()
        times.begin(.read, at: start)
        times.begin(.data, at: start + .milliseconds(2))
        times.begin(.read, at: start + .milliseconds(9))
        times.begin(.pages, at: start + .milliseconds(10))
        times.begin(.files, at: start + .milliseconds(35))
        times.begin(.publish, at: start + .milliseconds(38))
        times.end(at: start + .milliseconds(44))
        return times
    }()

    @Test func `add up, also of a phase that comes twice`() {
        let times = Self.known
        #expect(times.phases.map(\.phase) == [.read, .data, .pages, .files, .publish])
        #expect(times.phases.map(\.duration.milliseconds) == [3, 7, 25, 3, 6])
        #expect(times.total == .milliseconds(44))
    }

    @Test func `are summed up for a reader`() {
        #expect(Self.known.summary == "44 ms (read 10, build 28, publish 6)")
        var unpublished = PhaseTimes()
        let start = ContinuousClock.now
        unpublished.begin(.read, at: start)
        unpublished.end(at: start + .microseconds(1499))
        #expect(unpublished.summary == "1 ms (read 1)")
    }

    @Test func `end once`() {
        var times = Self.known
        times.end(at: .now + .seconds(9))
        #expect(times.total == .milliseconds(44))
    }
}
