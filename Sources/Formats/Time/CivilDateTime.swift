/// A day and a time of day, as a calendar and a clock show them.
package struct CivilDateTime: Sendable, Hashable, Comparable {
    package var date: CivilDate
    /// 0 to 23.
    package var hour: Int
    /// 0 to 59.
    package var minute: Int
    /// 0 to 59.
    package var second: Int
    /// 0 to 999.
    package var millisecond: Int

    /// Nil if a clock does not show such a time. 24:00:00 is midnight of the next day.
    package init?(
        date: CivilDate, hour: Int, minute: Int = 0, second: Int = 0, millisecond: Int = 0
    ) {
        if hour == 24, minute == 0, second == 0, millisecond == 0 {
            self = CivilDateTime(Instant(milliseconds: date.instant.milliseconds + 86_400_000))
            return
        }
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999).contains(millisecond)
        else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
        self.millisecond = millisecond
    }

    /// What calendar and clock show at `offset` from UTC.
    package init(_ instant: Instant, offset: UTCOffset = .utc) {
        let local = Int(instant.milliseconds) + offset.minutes * 60_000
        let days = floorDivision(local, 86_400_000)
        let rest = local - days * 86_400_000
        date = CivilDate(daysSinceEpoch: days)
        hour = rest / 3_600_000
        minute = rest / 60_000 % 60
        second = rest / 1_000 % 60
        millisecond = rest % 1_000
    }

    /// The time at which calendar and clock show this at `offset` from UTC.
    package func instant(offset: UTCOffset = .utc) -> Instant {
        let time = ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond
        return Instant(
            milliseconds: date.instant.milliseconds + Int64(time - offset.minutes * 60_000))
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.instant() < right.instant()
    }
}

/// The quotient rounded down. `divisor` is positive.
func floorDivision(_ dividend: Int, _ divisor: Int) -> Int {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}
