import Markdown
import SiteModel

/// How a site's pages are read and written, with the interface words of their language.
func markdownOptions(_ list: WordList?, allowsRawHTML: Bool) -> MarkdownOptions {
    var options = MarkdownOptions()
    options.allowsRawHTML = allowsRawHTML
    options.wrapsTables = true
    options.linksHeadings = true
    guard let words = list?.words else { return options }
    let fallback = MarkdownWords()
    options.words.note = words["alert_note"] ?? fallback.note
    options.words.tip = words["alert_tip"] ?? fallback.tip
    options.words.important = words["alert_important"] ?? fallback.important
    options.words.warning = words["alert_warning"] ?? fallback.warning
    options.words.caution = words["alert_caution"] ?? fallback.caution
    options.words.backToReference = words["back_to_text"] ?? fallback.backToReference
    options.words.linkToHeading = words["link_to_section"] ?? fallback.linkToHeading
    options.words.taskDone = words["task_done"]
    options.words.taskOpen = words["task_open"]
    options.words.table = words["scroll_table"] ?? fallback.table
    options.words.footnotes = words["footnotes"] ?? fallback.footnotes
    return options
}
