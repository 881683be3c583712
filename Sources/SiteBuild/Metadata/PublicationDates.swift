import Formats
import SiteModel

/// When something was published or changed: the instant where it is known, else the day.
enum PublicationTime: Sendable, Hashable {
    case day(CivilDate)
    case instant(Instant)

    /// `2018-02-15`, or `2018-02-15T09:30:00+07:00` in the site's zone.
    func text(_ zone: UTCOffset) -> String {
        switch self {
        case .day(let date): date.isoText
        case .instant(let instant): instant.isoText(offset: zone)
        }
    }

    /// The instant; of a day, its first in the site's zone.
    func instant(_ zone: UTCOffset) -> Instant {
        switch self {
        case .day(let date): CivilDateTime(date.instant).instant(offset: zone)
        case .instant(let instant): instant
        }
    }
}

/// When a page was published and last changed, as its front matter says; no clock is asked.
struct PublicationDates: Sendable, Hashable {
    /// The `release`, else the `date`.
    var published: PublicationTime?
    /// The `updated` day if it is later than the day of publication, else the same as `published`.
    var modified: PublicationTime?

    init(_ frontMatter: FrontMatter, zone: UTCOffset) {
        published =
            frontMatter.release.map(PublicationTime.instant)
            ?? frontMatter.date.map(PublicationTime.day)
        modified = published
        guard let updated = frontMatter.updated.map(PublicationTime.day) else { return }
        if published.map({ updated.instant(zone) > $0.instant(zone) }) ?? true {
            modified = updated
        }
    }
}
