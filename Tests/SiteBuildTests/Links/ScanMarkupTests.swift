import Testing

@testable import SiteBuild

@Suite struct `Scanning markup` {
    @Test(
        arguments: [
            (#"<a href="x">"#, ["x"]), ("<a href=x>", ["x"]), ("<A HREF = 'x y' >", ["x y"]),
            ("<a href=x/>", ["x/"]), (#"<a href=""></a>"#, [""]), ("<a\nid=a\thref='x'\n>", ["x"]),
            (#"<img alt="<a href='no'>" src="x"/>"#, ["x"]),
            (##"<use xlink:href="#a"/><image href='b'/>"##, ["#a", "b"]),
            (#"<object data="x"></object><div data="no">"#, ["x"]),
            (#"<video poster=a src=b></video><form action=c>"#, ["a", "b", "c"]),
            ("<!-- <a href=no> --><a href=x>", ["x"]),
            ("<!doctype html><?xml href=no?></a href=no><a href=x>", ["x"]),
            ("<script>'<a href=no>'</script><a href=x>", ["x"]),
            ("<TITLE><a href=no></Title><textarea><a href=no></textarea><a href=x>", ["x"]),
            ("<![CDATA[<a href=no>]]><a href=x>", ["x"]),
            ("1 < 2 <a href=x> <", ["x"]), ("<a = href=x>", ["x"]), ("<a ==href=x>", []),
            ("<a href", []), ("<a href=", [""]), ("<a href='x", ["x"]), ("<a hreflang=id>", []),
            ("<!-- <a href=no>", []), ("<script><a href=no>", []), ("<", []), ("<a", []),
        ])
    func `finds what leads somewhere, in whatever shape`(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        let found = scanMarkup(bytes).references.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(found == expected)
    }

    @Test func `finds ids, image sets and styles`() {
        let text = """
            <p id="a"><a name='b'><input name=no><img srcset="c 1x, d 2x" style="e"><rect fill="url(#f)" \
            stroke="none"><style>g</style>
            """
        let bytes = Array(text.utf8)
        let scan = scanMarkup(bytes)
        func texts(_ ranges: [Range<Int>]) -> [String] {
            ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(texts(scan.ids) == ["a", "b"])
        #expect(texts(scan.imageSets) == ["c 1x, d 2x"])
        #expect(texts(scan.styles) == ["e", "url(#f)", "g"])
    }

    @Test(
        arguments: [
            ("a{b:url(x)}", ["x"]), ("a{b:url( \"x y\" )}", ["x y"]), ("a{b:URL('x')}", ["x"]),
            ("@import 'x';", ["x"]), ("@import url(x) print;", ["x"]), ("@IMPORT \"x\";", ["x"]),
            ("/* url(no) */ a{b:url(x)}", ["x"]), ("a{content:'url(no)'}", []),
            ("a{b:url(x),url(y)}", ["x", "y"]), ("a{content:\"\\\"url(no)\"}", []),
            ("url(", [""]), ("url('x", ["x"]), ("/* url(no)", []), ("@import", []), ("'", []),
            ("'\\", []),
            ("@charset 'no';", []),
        ])
    func `finds the addresses of style sheets`(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        let found = styleReferences(bytes, bytes.indices)
        #expect(found.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
    }

    @Test(
        arguments: [
            ("a&amp;b", "a&b"), ("&#34;&#x22;&#X22;", "\"\"\""), ("&lt;&gt;&quot;&apos;", "<>\"'"),
            ("&", "&"), ("a&b", "a&b"), ("&copy;", "&copy;"),
            ("&#;&#x;&#xD800;", "&#;&#x;&#xD800;"),
            ("é&amp;é", "é&é"), ("&amp;amp;", "&amp;"), ("&&amp;", "&&"),
            ("&#99999999999;", "&#99999999999;"),
        ])
    func `resolves character references`(text: String, expected: String) {
        #expect(attributeText(text.utf8) == expected)
    }
}
