/// A day of the proleptic Gregorian calendar.
package struct CivilDate: Sendable, Hashable, Comparable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int

    /// Nil if there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.daysInMonth(month, of: year),
            (-271_821...275_760).contains(year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// A day that is known to exist.
    init(unchecked year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that is `count` days after 1970-01-01.
    ///
    /// The arithmetic counts in eras of 400 years that begin in March, so that the leap day comes last. Within an era
    /// divisions are products, whose high half is the quotient and whose low half leads to the remainder: Neri and
    /// Schneider, Euclidean affine functions and their application to calendar algorithms,
    /// https://doi.org/10.1002/spe.3172
    package init(daysSinceEpoch count: Int) {
        let shifted = count + 719_468
        let era = floorDivision(shifted, 146_097)
        let quarters = 4 * UInt64(truncatingIfNeeded: shifted - era * 146_097) + 3
        let century = quarters / 146_097
        let years = 2_939_745 * (quarters % 146_097 | 3)
        let dayOfYear = (years & 0xFFFF_FFFF) / (4 * 2_939_745)
        let months = 2_141 * dayOfYear + 197_913
        let isNextYear = dayOfYear >= 306
        day = Int((months & 0xFFFF) / 2_141) + 1
        month = Int(months >> 16) - (isNextYear ? 12 : 0)
        year = Int(100 * century + (years >> 32)) + era * 400 + (isNextYear ? 1 : 0)
    }

    /// Days since 1970-01-01, negative before it.
    package var daysSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 0 for Sunday to 6 for Saturday.
    package var weekday: Int {
        let remainder = (daysSinceEpoch + 4) % 7
        return remainder < 0 ? remainder + 7 : remainder
    }

    /// Midnight UTC of the day.
    package var instant: Instant { Instant(milliseconds: Int64(daysSinceEpoch) * 86_400_000) }

    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    package static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}
