#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The sine and cosine of an angle in degrees; exact for multiples of 90°, where the radians would not be.
func sineAndCosine(ofDegrees degrees: Double) -> (sine: Double, cosine: Double) {
    switch degrees.truncatingRemainder(dividingBy: 360) {
    case 0: return (0, 1)
    case 90, -270: return (1, 0)
    case 180, -180: return (0, -1)
    case 270, -90: return (-1, 0)
    default:
        let radians = degrees * .pi / 180
        return (sin(radians), cos(radians))
    }
}
