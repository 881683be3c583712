import Diagnostics
import OrderedCollections
import Publishing
import SiteModel
import Values

/// The last line of a build, for people and as JSON.
struct BuildSummary {
    enum Outcome: String {
        /// The output folder holds the site.
        case published
        /// The site could be published; nothing was written.
        case checked
        /// The preview shows the site.
        case served
        /// The site may not be published; nothing was written.
        case failed
    }

    var outcome: Outcome
    /// Nil if there was no site to make.
    var pageCount: Int?
    var fileCount = 0
    var publication: PublicationSummary?
    var diagnostics: [Diagnostic]
    var times: PhaseTimes

    /// `12 pages, 40 files: 8 written, 32 unchanged, 0 removed, in 43 ms (read 9, build 28, publish 6); 1 warning`
    var text: String {
        let size = pageCount.map { "\(counted($0, "page")), \(counted(fileCount, "file"))" }
        let problems = counted(diagnostics)
        switch outcome {
        case .published:
            let changes =
                publication.map {
                    ": \($0.written) written, \($0.unchanged) unchanged, \($0.removed) removed,"
                } ?? ""
            return (size ?? "") + changes + " in \(times.summary)"
                + (problems.map { "; " + $0 } ?? "")
        case .checked:
            return (size.map { $0 + " " } ?? "") + "in \(times.summary): "
                + (problems ?? "no problems found")
        case .served:
            return "Built " + (size.map { $0 + " " } ?? "") + "in \(times.summary)"
                + (problems.map { "; " + $0 } ?? "")
        case .failed:
            return "\(problems ?? "no site"); nothing was written"
        }
    }

    /// A line for each phase, with its time.
    var phases: String {
        let width = times.phases.map { "\($0.duration.milliseconds)".count }.max() ?? 0
        return times.phases.map { phase, duration in
            let name = phase.rawValue
            let number = "\(duration.milliseconds)"
            return "  " + name + String(repeating: " ", count: max(0, 8 - name.count))
                + String(repeating: " ", count: width - number.count) + number + " ms"
        }.joined(separator: "\n")
    }

    /// The object below `summary`; times in milliseconds.
    var json: Value {
        var summary: OrderedDictionary<String, Value> = ["outcome": .string(outcome.rawValue)]
        if let pageCount {
            summary["pages"] = .integer(pageCount)
            summary["files"] = .integer(fileCount)
        }
        if let publication {
            summary["written"] = .integer(publication.written)
            summary["unchanged"] = .integer(publication.unchanged)
            summary["removed"] = .integer(publication.removed)
        }
        summary["errors"] = .integer(diagnostics.count { $0.severity == .error })
        summary["warnings"] = .integer(diagnostics.count { $0.severity == .warning })
        var milliseconds: OrderedDictionary<String, Value> = [:]
        for (phase, duration) in times.phases {
            milliseconds[phase.rawValue] = .integer(Int(duration.milliseconds))
        }
        milliseconds["total"] = .integer(Int(times.total.milliseconds))
        summary["milliseconds"] = .object(milliseconds)
        return .object(summary)
    }
}

/// `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// `2 errors, 1 warning`; nil if there are none.
func counted(_ diagnostics: [Diagnostic]) -> String? {
    let parts = [Diagnostic.Severity.error, .warning].compactMap { severity -> String? in
        let count = diagnostics.count { $0.severity == severity }
        return count == 0 ? nil : counted(count, severity.rawValue)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
}
