import SiteModel

/// What a build has done so far, as one line of a terminal.
struct ProgressLine: Sendable, Equatable {
    var phase = BuildPhase.read
    /// Pages made, of `pageCount`.
    var pagesMade = 0
    /// Nil before it is known.
    var pageCount: Int?

    mutating func note(_ event: BuildEvent) {
        switch event {
        case .began(let phase): self.phase = phase
        case .willMakePages(let count): pageCount = count
        case .madePage: pagesMade += 1
        }
    }

    /// The line, in ASCII, of at most `width` - 1 characters: the last column stays free, as some terminals
    /// break the line there. Empty where nothing fits.
    func text(width: Int) -> String {
        let room = max(0, width - 1)
        let label = String(phase.label.prefix(room))
        guard phase == .pages, let pageCount, pageCount > 0 else { return label }
        let count = " \(pagesMade)/\(pageCount)"
        guard label.count + count.count <= room else { return label }
        let barWidth = min(40, room - label.count - count.count - 3)
        guard barWidth >= 5 else { return label + count }
        // By a fraction: a count of pages times a width could overflow.
        let share = min(1, Double(pagesMade) / Double(pageCount))
        let filled = Int(share * Double(barWidth))
        let bar =
            String(repeating: "#", count: filled)
            + String(repeating: "-", count: barWidth - filled)
        return "\(label) [\(bar)]\(count)"
    }
}

extension BuildPhase {
    /// What the phase does, for someone who waits.
    var label: String {
        switch self {
        case .loaders: "Running loaders"
        case .read: "Reading sources"
        case .data: "Reading data"
        case .pages: "Making pages"
        case .files: "Checking links"
        case .publish: "Publishing"
        }
    }
}
