import Dispatch
import SiteModel
import Synchronization

/// Follows a build: measures its phases and, on a terminal, shows a line that says how far it is.
///
/// The line appears when a build takes longer than 300 ms, is drawn ten times a second and is erased at the end.
/// An event costs a lock and an addition.
final class BuildProgress: Sendable {
    private struct State {
        var times = PhaseTimes()
        var line = ProgressLine()
        var shown = ""
        var hasEnded = false
    }

    private let state = Mutex(State())
    private let terminal: Terminal?

    /// - Parameter terminal: where the line is shown; nil to measure only.
    init(on terminal: Terminal?) {
        self.terminal = terminal
        if terminal != nil { drawLater(.milliseconds(300)) }
    }

    func note(_ event: BuildEvent) {
        let now = ContinuousClock.now
        state.withLock { state in
            if case .began(let phase) = event { state.times.begin(phase, at: now) }
            state.line.note(event)
        }
    }

    /// Erases the line, for good. May be called more than once.
    ///
    /// - Returns: how long the phases took.
    @discardableResult
    func end() -> PhaseTimes {
        let now = ContinuousClock.now
        return state.withLock { state in
            state.times.end(at: now)
            state.hasEnded = true
            if !state.shown.isEmpty { terminal?.replaceLine(with: "") }
            state.shown = ""
            return state.times
        }
    }

    /// Not a task: all of their threads may be making pages.
    private func drawLater(_ delay: DispatchTimeInterval) {
        DispatchQueue.global().asyncAfter(deadline: .now() + delay) { [weak self] in
            guard let self, self.draw() else { return }
            self.drawLater(.milliseconds(100))
        }
    }

    /// False when there is nothing more to draw.
    private func draw() -> Bool {
        guard let terminal else { return false }
        let width = terminal.width
        return state.withLock { state in
            guard !state.hasEnded else { return false }
            let text = state.line.text(width: width)
            if text != state.shown { terminal.replaceLine(with: text) }
            state.shown = text
            return true
        }
    }
}
