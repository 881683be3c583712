import SiteModel

/// How long each phase of a build took. A phase that begins ends the one before it; one that begins twice took
/// both times together.
struct PhaseTimes: Sendable, Equatable {
    private(set) var durations: [BuildPhase: Duration] = [:]
    private var current: (phase: BuildPhase, start: ContinuousClock.Instant)?

    mutating func begin(_ phase: BuildPhase, at instant: ContinuousClock.Instant) {
        end(at: instant)
        current = (phase, instant)
    }

    mutating func end(at instant: ContinuousClock.Instant) {
        guard let (phase, start) = current else { return }
        durations[phase, default: .zero] += instant - start
        current = nil
    }

    /// The phases that there were, in the order of a build.
    var phases: [(phase: BuildPhase, duration: Duration)] {
        BuildPhase.allCases.compactMap { phase in durations[phase].map { (phase, $0) } }
    }

    var total: Duration { durations.values.reduce(.zero, +) }

    /// `43 ms (read 9, build 28, publish 6)`; without publication when there was none.
    var summary: String {
        func sum(_ phases: [BuildPhase]) -> Duration? {
            let known = phases.compactMap { durations[$0] }
            return known.isEmpty ? nil : known.reduce(.zero, +)
        }
        let parts = [
            ("loaders", sum([.loaders])), ("read", sum([.read, .data])),
            ("build", sum([.pages, .files])),
            ("publish", sum([.publish])),
        ]
        let shown = parts.compactMap { name, time in time.map { "\(name) \($0.milliseconds)" } }
        return "\(total.milliseconds) ms (\(shown.joined(separator: ", ")))"
    }

    static func == (left: Self, right: Self) -> Bool {
        left.durations == right.durations && left.current?.phase == right.current?.phase
            && left.current?.start == right.current?.start
    }
}

extension Duration {
    /// Whole milliseconds, rounded to the nearest.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1000 + (attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000
    }
}
