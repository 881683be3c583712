/// Numbers that look drawn by lot and are the same in every build.
///
/// Vega draws samples and bootstrapped intervals anew each time. Here every draw begins with the same seed, so that a
/// page does not change unless its data do. Source of the algorithm: SplitMix64, https://prng.di.unimi.it/splitmix64.c
struct SeededGenerator {
    /// The bytes of `Laporan`, which docs/charts.md names.
    static let seed: UInt64 = 0x4C_6170_6F72_616E

    private var state: UInt64

    init(seed: UInt64 = Self.seed) { state = seed }

    /// From 0 to 1, without 1.
    mutating func fraction() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return Double(bits >> 11) / 9_007_199_254_740_992
    }

    /// A number from 0 up to, but not, `count`, which is at least 1.
    mutating func index(below count: Int) -> Int {
        min(count - 1, Int(fraction() * Double(count)))
    }
}
