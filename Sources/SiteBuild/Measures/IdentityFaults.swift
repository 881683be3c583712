import Diagnostics
import Formats
import SiteModel
import Templates
import Values

/// An identity that holds, but not for the numbers as pages show them, and the measures that it is about.
struct RoundingGap: Sendable, Hashable {
    var identity: String
    var measures: Set<String>
}

/// The identities that do not hold, and those that hold only before numbers are rounded. Both sides are numbers; they
/// are equal if they differ by no more than rounding in binary floating point does.
func checkIdentities(_ site: Site, _ measures: MeasureEvaluator) -> Checked<[RoundingGap]> {
    var gaps: [RoundingGap] = []
    var diagnostics: [Diagnostic] = []
    for identity in site.measures.identities {
        do throws(Failure) {
            let log = ReadLog()
            let exact = try sides(of: identity, site, measures, log)
            if !exact.areEqual {
                diagnostics.append(fault(identity, exact, site))
                continue
            }
            let shown = try sides(of: identity, site, measures, log, rounded: true)
            if !shown.areEqual, log.shownMeasures.count > 1 {
                gaps.append(RoundingGap(identity: identity.name, measures: log.shownMeasures))
            }
        } catch {
            diagnostics += error.diagnostics
        }
    }
    return Checked(gaps, diagnostics)
}

/// The two sides of an identity.
private struct Sides {
    var left: Double
    var right: Double

    var areEqual: Bool {
        (left - right).magnitude <= max(left.magnitude, right.magnitude) * 1e-9
    }
}

private func sides(
    of identity: Identity, _ site: Site, _ measures: MeasureEvaluator, _ log: ReadLog,
    rounded: Bool = false
) throws(Failure) -> Sides {
    var context = TemplateContext(locale: .en)
    context.locals = valueNames(
        catalog: site.catalog, measures: measures, language: "", log: log)
    if rounded {
        context.locals["measures"] = .dynamic(
            MeasuresObject(
                evaluator: measures, language: "", log: log, isShown: true, roundsValues: true))
    }
    return Sides(
        left: try side(identity.left, context), right: try side(identity.right, context))
}

private func side(_ node: ValueNode, _ context: TemplateContext) throws(Failure) -> Double {
    guard let number = plainValue(try evaluatedScalar(node, in: context))?.asDouble else {
        throw Failure(.error(.identityNotNumber, at: node.span))
    }
    return number
}

private func fault(_ identity: Identity, _ sides: Sides, _ site: Site) -> Diagnostic {
    var notes: [Diagnostic.Note] = [
        .init("left is \(javaScriptString(sides.left))", at: identity.left.span),
        .init("right is \(javaScriptString(sides.right))", at: identity.right.span),
        .init("they differ by \(javaScriptString(sides.left - sides.right))"),
    ]
    notes += notesBehind(site) { (context) throws(Failure) in
        _ = try side(identity.left, context)
        _ = try side(identity.right, context)
    }
    return .error(.brokenIdentity(identity.name), at: identity.span, notes: notes)
}

extension Diagnostic.Message {
    static func brokenIdentity(_ name: String) -> Self {
        Self(id: "broken-identity", text: "the identity '\(name)' does not hold")
    }
    static let identityNotNumber = Self(
        id: "identity-not-number", text: "a side of an identity must be a number")
}
