#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ContinuousScale {
    /// The space in which the scale is linear.
    func transform(_ value: Double) -> Double {
        switch kind {
        case .linear, .time: value
        // A domain below zero is mirrored.
        case .log: isNegative ? -log(-value) : log(value)
        case .pow(let exponent): value < 0 ? -pow(-value, exponent) : pow(value, exponent)
        case .symlog(let constant):
            value.sign == .minus
                ? -log1p((value / constant).magnitude) : log1p((value / constant).magnitude)
        }
    }

    /// Back from the space in which the scale is linear.
    func inverse(_ value: Double) -> Double {
        switch kind {
        case .linear, .time: value
        case .log: isNegative ? -exp(-value) : exp(value)
        case .pow(let exponent):
            value < 0 ? -pow(-value, 1 / exponent) : pow(value, 1 / exponent)
        case .symlog(let constant):
            value.sign == .minus
                ? -expm1(value.magnitude) * constant : expm1(value.magnitude) * constant
        }
    }

    private var isNegative: Bool { (domain.first ?? 0) < 0 }
}
