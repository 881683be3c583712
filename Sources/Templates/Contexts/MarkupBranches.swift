/// The markup of branches that all start at the same place, and where they end.
struct MarkupBranches {
    private let start: MarkupState?
    private var ended: MarkupState?

    init(from start: MarkupState?) { self.start = start }

    /// Where the next branch starts, after one that ended so.
    mutating func next(after end: MarkupState?) -> MarkupState? {
        ended = merged(end)
        return start
    }

    /// What holds after all branches, of which the last ended so.
    func end(after end: MarkupState?) -> MarkupState? { merged(end) }

    private func merged(_ end: MarkupState?) -> MarkupState? {
        guard let ended, let end else { return end }
        return ended.joined(end)
    }
}
