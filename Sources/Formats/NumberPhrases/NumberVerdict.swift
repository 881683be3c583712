/// What the data say of a stated number.
package enum NumberVerdict: String, Sendable, Hashable, CaseIterable {
    case holds
    /// Cut off where it should have been rounded.
    case truncated
    /// True, and far from the number: more than 10 % beyond it.
    case loose
    case contradicted
}

extension NumberPhrase {
    /// Compares what is stated with the value that the data have.
    ///
    /// With the stated number x and its last digit's step u: a plain number holds if |v − x| ≤ u/2, and is truncated if
    /// x ≤ v < x + u; a range allows u/2 at both ends; “about” allows max(u, 1 %).
    package func verdict(on value: FixedDecimal) -> NumberVerdict {
        let stated = number.value
        if let upper { return isWithin(value, number, upper) ? .holds : .contradicted }
        switch relation {
        case .exactly:
            if (value - stated).magnitude.units * 2 <= number.step.units { return .holds }
            // Cutting off digits goes towards zero.
            let isOneSided = value.isNegative == stated.isNegative || stated == .zero
            let excess = value.magnitude - stated.magnitude
            return isOneSided && excess >= .zero && excess < number.step
                ? .truncated : .contradicted
        case .moreThan:
            guard value > stated else { return .contradicted }
            return (value - stated).units * 10 > stated.magnitude.units ? .loose : .holds
        case .almost:
            let isNear = (stated - value).units * 20 <= stated.magnitude.units
            return value < stated && isNear ? .holds : .contradicted
        case .lessThan: return value < stated ? .holds : .contradicted
        case .about: return isAbout(value, number) ? .holds : .contradicted
        case .atLeast: return value >= stated ? .holds : .contradicted
        case .atMost: return value <= stated ? .holds : .contradicted
        }
    }

    /// The value less what is stated; for a range less its nearer end, and zero inside.
    package func difference(of value: FixedDecimal) -> FixedDecimal {
        guard let upper else { return value - number.value }
        if value < number.value { return value - number.value }
        return value > upper.value ? value - upper.value : .zero
    }

    /// The value as it would be said with the digits that were stated: 72 juta.
    package func rounded(_ value: FixedDecimal, _ locale: FormatLocale) -> String {
        let rounded = value.rounded(to: number.step)
        guard number.step >= Self.thousand, let double = parseDecimal(rounded.text.utf8) else {
            return rounded.text(locale)
        }
        return compactNumber(double, digits: 9, locale: locale)
    }

    private static let thousand = FixedDecimal(1000) ?? .zero

    private func isWithin(
        _ value: FixedDecimal, _ low: StatedNumber, _ high: StatedNumber
    ) -> Bool {
        if value >= low.value, value <= high.value { return true }
        let end = value < low.value ? low : high
        if relation == .about { return isAbout(value, end) }
        return (value - end.value).magnitude.units * 2 <= end.step.units
    }

    private func isAbout(_ value: FixedDecimal, _ number: StatedNumber) -> Bool {
        let distance = (value - number.value).magnitude.units
        return distance <= number.roundStep.units
            || distance * 100 <= number.value.magnitude.units
    }
}
