/// What the program does not say of itself, for the reference and the manual page alike.
enum CommandLineFacts {
    static let exitCodes = [
        ("0", "done"),
        (
            "1",
            "something is wrong in content, data or templates, or a warning with `--strict`; "
                + "nothing was written"
        ),
        ("2", "wrong usage"),
        (
            "4",
            "a file cannot be read or written, the output folder is not ours, another build "
                + "runs, or an internal error"
        ),
        ("130", "interrupted, as by Ctrl-C; the published folder is whole"),
    ]

    static let environment = [
        (
            "NO_COLOR",
            "If it says anything, diagnostics have no colour. There is none in files and pipes, "
                + "nor if `TERM` is `dumb`."
        ),
        (
            "SOURCE_DATE_EPOCH",
            "Seconds since 1970: the time that releases are compared with, unless `--clock` is "
                + "given."
        ),
    ]

    static let files = [
        ("site.yml", "what the site is"),
        ("content/", "pages, what belongs to them, and datasets in `content/data/`"),
        ("templates/", "what pages look like"),
        ("public/", "the published site; replaced as a whole, never edited"),
        (".laporan/", "where builds work; safe to delete"),
    ]
}
