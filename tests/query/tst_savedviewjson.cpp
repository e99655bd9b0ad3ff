// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/savedviewjson.h"

#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

SavedView full()
{
    SavedView view;
    view.name = u"Failures of \u201cpay\u201d"_s;
    view.range = {ViewRange::Kind::Days, 0, QDate(2026, 11, 1), QDate(2026, 11, 20), {}};
    view.filter.text = u"time\tout"_s;
    view.filter.projects = {u"/home/dev/p"_s, u""_s};
    view.filter.weekday = 7;
    view.filter.events.tools = {{u"Bash"_s}, true};
    view.filter.events.failures = true;
    view.zone = u"Europe/Prague"_s;
    view.workspace = u"activity"_s;
    view.layout = u"AAEC"_s;
    view.columns = {u"time"_s, u"actor"_s};
    view.panels = {{u"trends"_s, u"stack"_s, u"model"_s}};
    return view;
}

QString refusal(QByteArray text)
{
    const auto view = viewFromFile(text);
    return view ? u"taken"_s : view.error().message;
}

} // namespace

class TestSavedViewJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWritten_isReadBack()
    {
        for (const SavedView &view : {full(), [] {
                                          SavedView empty;
                                          empty.name = u"x"_s;
                                          return empty;
                                      }()}) {
            const auto file = viewFromFile(viewFile(view));
            QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
            QCOMPARE(*file, view);
            const auto payload = viewFromPayload(view.name, viewPayload(view), true);
            QVERIFY(payload.has_value());
            QCOMPARE(*payload, view);
        }
    }

    void everyBeginningOfAFile_isRefused_orTheWholeView()
    {
        const QByteArray text = viewFile(full());
        for (qsizetype size = 0; size < text.size() - 1; ++size)
            QVERIFY2(refusal(text.left(size)) != u"taken"_s, text.left(size).constData());
    }

    void whatIsWrong_isNamedWithItsPlace()
    {
        const QByteArray text = viewFile(full());
        QVERIFY(refusal("{\n  \"schema\": }").startsWith(u"line 2, column "_s));
        QCOMPARE(refusal("[]"), u"a view is a JSON object"_s);
        QVERIFY(refusal("{}").startsWith(u"schema"_s));
        const auto with = [&text](const char *from, const char *to) { return QByteArray(text).replace(from, to); };
        QVERIFY(refusal(with("\"weekday\": 7", "\"weekday\": \"Sunday\"")).startsWith(u"view.filter.weekday: "_s));
        QVERIFY(refusal(with("\"failures\"", "\"failurse\"")).startsWith(u"view.filter.events.failurse: "_s));
        QVERIFY(refusal(with("\"Days\"", "\"Daze\"")).startsWith(u"view.range.kind: "_s));
        QVERIFY(refusal(with("2026-11-01", "2026-12-01")).startsWith(u"range.first: "_s));
        QVERIFY(refusal(with("Europe/Prague", "Europe/Nowhere")).startsWith(u"zone: "_s));
        QVERIFY(refusal(with("\"view\":", "\"view2\":")).startsWith(u"view2: "_s));
        QVERIFY(refusal(QByteArray(1 << 20, ' ')).contains(u"KiB"_s));
    }

    void limits_hold()
    {
        SavedView view = full();
        QVERIFY(checkView(view).has_value());
        const auto refused = [&view](auto change) {
            SavedView changed = view;
            change(changed);
            return !checkView(changed);
        };
        QVERIFY(refused([](SavedView &v) { v.name = QString(101, u'x'); }));
        QVERIFY(refused([](SavedView &v) { v.name = u" x"_s; }));
        QVERIFY(refused([](SavedView &v) { v.name = u"a\nb"_s; }));
        QVERIFY(refused([](SavedView &v) { v.name.clear(); }));
        QVERIFY(refused([](SavedView &v) { v.range = {ViewRange::Kind::LastDays, 0, {}, {}, {}}; }));
        QVERIFY(refused([](SavedView &v) { v.range = {ViewRange::Kind::Instants, 0, {}, {}, {5, 5}}; }));
        QVERIFY(refused([](SavedView &v) { v.layout = QString(20'000, u'A'); }));
        QVERIFY(refused([](SavedView &v) { v.panels.resize(33); }));
        QVERIFY(refused([](SavedView &v) { v.columns = QStringList{u"a\u202eb"_s}; }));
        QVERIFY(refused([](SavedView &v) { v.filter.text = QString(70'000, u'x'); }));
    }

    void aStoredPayloadOfAnotherVersion_keepsWhatIsKnown()
    {
        const auto view = viewFromPayload(u"x"_s, R"({"filter":{"text":"a","new":1},"later":[]})", false);
        QVERIFY(view.has_value());
        QCOMPARE(view->filter.text, u"a"_s);
        QVERIFY(!viewFromPayload(u"x"_s, R"({"filter":{"text":"a","new":1}})", true).has_value());
    }
};

QTEST_GUILESS_MAIN(TestSavedViewJson)
#include "tst_savedviewjson.moc"
