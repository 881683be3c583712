import Diagnostics
import OrderedCollections
import Templates
import TestSupport
import Testing

@Suite struct `Outputs where escaping is not enough` {
    @Test(arguments: [
        ("<a class={{ ①x }}>", "unquoted-attribute"),
        ("<a href=/a/{{ ①x }}>", "unquoted-attribute"),
        ("<A HREF = {{ ①x }}>", "unquoted-attribute"),
        ("<a onclick=\"f('{{ ①x }}')\">", "value-in-event"),
        ("<svg OnLoad='{{ ①x }}'>", "value-in-event"),
        ("<p on{{ ①x }}=\"a\">", "value-in-event"),
        ("<style>a { color: {{ ①x }} }</style>", "value-in-style"),
        ("<style media=\"print\">\n</p>{{ ①x }}", "value-in-style"),
        ("<iframe srcdoc=\"{{ ①x }}\">", "value-in-document"),
        ("<script>let a = \"{{ ①x | upper }}\"</script>", "value-in-script"),
        ("<script>{{ ①'a' ~ x }}</script>", "value-in-script"),
        ("<script>if (a </b>) {{ ①x ~ 1 }}", "value-in-script"),
        ("<a href=\"javascript:f({{ ①x }})\">", "script-address"),
        ("<a href=' java\tscript&colon;{{ ①x }}'>", "script-address"),
        ("<a href=\"&#106;avascript:{{ ①x }}\">", "script-address"),
        ("<form action=\"VBScript:{{ ①x }}\">", "script-address"),
        ("<button formaction=\"javascript:{{ ①x }}\">", "script-address"),
        ("<a href=\"data:text/html,{{ ①x }}\">", "script-address"),
        ("<meta http-equiv=\"refresh\" content=\"0; url=javascript:{{ ①x }}\">", "script-address"),
        (
            "{% if y %}<a href=\"{% else %}<a href=\"javascript:{{ ①x }}{% endif %}\">",
            "script-address"
        ),
        ("{% macro m() %}<b title={{ ①x }}>{% endmacro %}", "unquoted-attribute"),
        ("{% extends 'a' %}{% block b %}<b title={{ ①x }}>{% endblock %}", "unquoted-attribute"),
        ("{% set a %}<b title={{ ①x }}>{% endset %}", "unquoted-attribute"),
        (
            "{% for a in x %}<b {% if a %}title={% endif %}{% endfor %}>{{ x }}<i id={{ ①x }}",
            "unquoted-attribute"
        ),
    ])
    func `are refused when the template is read`(marked: String, id: String) throws {
        let source = MarkedSource(marked)
        let checked = parseTemplate(SourceText(path: "main.html", text: source.text))
        let diagnostic = try #require(checked.diagnostics.first)
        #expect(diagnostic.message.id == id)
        #expect(diagnostic.span?.range.lowerBound == source.offsets["①"])
        #expect(diagnostic.help != nil)
        let unchecked = parseTemplate(
            SourceText(path: "main.html", text: source.text), checksMarkup: false)
        #expect(!unchecked.diagnostics.contains { $0.message.id == id })
    }

    @Test(arguments: [
        ("<a href=\"{{ x }}\">", "javascript:alert(1)", "unsafe-address"),
        ("<a href='{{ x }}'>", " JaVa\tScript:alert(1)", "unsafe-address"),
        ("<a href=\"{{ x }}\">", "\u{1}javascript\n:alert(1)", "unsafe-address"),
        ("<a href=\"{{ x }}\">", "vbscript:a", "unsafe-address"),
        ("<a href=\"{{ x }}\">", "data:text/html,a", "unsafe-address"),
        ("<a href=\"java{{ x }}\">", "script:a", "unsafe-address"),
        ("<a href=\"{{ 'java' }}{{ x }}\">", "script:a", "unsafe-address"),
        ("<a href=\"{% if x %}{{ x }}{% endif %}\">", "javascript:a", "unsafe-address"),
        ("<img src=\"{{ x }}\">", "data:text/html,a", "unsafe-address"),
        ("<img srcset=\"a.png 1x, {{ x }} 2x\">", "javascript:a", "unsafe-address"),
        ("<video poster=\"{{ x }}\">", "javascript:a", "unsafe-address"),
        ("<form action=\"{{ x }}\">", "javascript:a", "unsafe-address"),
        ("<object data=\"{{ x }}\">", "javascript:a", "unsafe-address"),
        ("<svg><use xlink:href=\"{{ x }}\">", "data:image/svg+xml,a", "unsafe-address"),
        ("<svg><set attributeName=\"href\" to=\"{{ x }}\">", "javascript:a", "unsafe-address"),
        ("<meta content=\"0;url={{ x }}\">", "javascript:a", "unsafe-address"),
        ("<p style=\"color: {{ x }}\">", "red; background: blue", "unsafe-style"),
        ("<p style=\"color: {{ x }}\">", "url(a)", "unsafe-style"),
        ("<p {{ x }}=\"a\">", "onclick", "value-in-tag"),
        ("<p {{ x }}>", "a=b", "value-in-tag"),
        ("<p {{ x }}=\"{{ x }}\">", "style", "value-in-tag"),
        ("<p data-{{ x }}=\"a\">", "a onclick", "bad-markup-name"),
        ("<h{{ x }}>", "1 onclick=a", "bad-markup-name"),
        ("<{{ x }}>", "script", "bad-markup-name"),
        ("<script>{{ x }}</script>", "alert(1)", "value-in-script"),
        ("<p title=\"{{ x | safe }}\">", "a\" onclick=\"b", "markup-in-attribute"),
    ])
    func `are refused for what they would print`(text: String, value: String, id: String) {
        let diagnostic = fault(text, ["x": .string(value)])
        #expect(diagnostic?.message.id == id)
        #expect(diagnostic?.span?.path == "main.html")
    }

    @Test(arguments: [
        ("<a href=\"{{ x }}\">", "/a?b=c:d", "<a href=\"/a?b=c:d\">"),
        ("<a href=\"{{ x }}\">", "a/javascript:b", "<a href=\"a/javascript:b\">"),
        ("<a href=\"?q={{ x }}\">", "javascript:a", "<a href=\"?q=javascript:a\">"),
        ("<a href=\"#{{ x }}\">", "data:a", "<a href=\"#data:a\">"),
        ("<a href=\"mailto:{{ x }}\">", "a@b", "<a href=\"mailto:a@b\">"),
        (
            "<img src=\"{{ x }}\">", "data:image/png;base64,AA",
            "<img src=\"data:image/png;base64,AA\">"
        ),
        ("<p title=\"{{ x }}\">", "javascript:\"'>", "<p title=\"javascript:&#34;&#39;&gt;\">"),
        ("<p title='{{ x }}'>", "a'b\"c", "<p title='a&#39;b&#34;c'>"),
        ("<h{{ x }} class=\"a\">", "2", "<h2 class=\"a\">"),
        ("<p {{ x }}=\"{{ x }}\">", "data-a", "<p data-a=\"data-a\">"),
        ("<p style=\"width: {{ x }}\">", "12.5%", "<p style=\"width: 12.5%\">"),
        ("<option {{ x }}>", "selected", "<option selected>"),
        ("<p{{ {'a': x} | xmlattr }}>", "\"b", "<p a=\"&#34;b\">"),
        (
            "<script>a = {{ x | tojson }}</script>", "</script>",
            "<script>a = \"\\u003c/script\\u003e\"</script>"
        ),
        ("<!-- {{ x }} -->", "--><b>", "<!-- --&gt;&lt;b&gt; -->"),
        ("<title>{{ x }}</title>", "</title>", "<title>&lt;/title&gt;</title>"),
        ("<textarea>{{ x }}</textarea>", "</textarea>", "<textarea>&lt;/textarea&gt;</textarea>"),
        ("1 < {{ x }} > 0", "2", "1 < 2 > 0"),
        (
            "<meta name=\"a\" content=\"{{ x }}\">", "javascript:a",
            "<meta name=\"a\" content=\"javascript:a\">"
        ),
        (
            "{% autoescape false %}<script>{{ x ~ 1 }}</script>{% endautoescape %}", "a",
            "<script>a1</script>"
        ),
        (
            "<style>a{}</style>{{ x }}<p title=\"{{ x }}\">", "b",
            "<style>a{}</style>b<p title=\"b\">"
        ),
    ])
    func `print what is safe where they stand`(text: String, value: String, expected: String) throws
    {
        #expect(try page(text, ["x": .string(value)]) == expected)
    }
}
