// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views over the wire: whose they are, what they may be, and what is the same for those that do not exist.
#include "teamserver.h"

#include "backend/remotebackend.h"
#include "query/savedviewjson.h"

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Path = "/api/admin/observability/views";

std::string body(const QString &name, const SavedView &view = {}, const char *more = "")
{
    return "{\"name\":" + QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact).mid(1).chopped(1).toStdString()
        + ",\"payload\":" + viewPayload(view).toStdString() + more + "}";
}

SavedView errorsView()
{
    SavedView view;
    view.range = {ViewRange::Kind::LastDays, 7, {}, {}, {}};
    view.filter.projects = {u"/home/dev/p"_s};
    view.filter.events.failures = true;
    view.workspace = u"activity"_s;
    view.panels = {{u"sessions"_s, u"sort"_s, u"errors"_s}};
    return view;
}

} // namespace

class TestViewRoutes : public QObject
{
    Q_OBJECT

private:
    QJsonArray list(const std::string &caller) const
    {
        return TeamServer::objectOf(m_team->send("GET", Path, caller))[u"views"_s].toArray();
    }
    TestReply create(const std::string &caller, const std::string &text) const
    {
        return m_team->send("POST", Path, caller, text);
    }
    static std::string at(qint64 id) { return std::string(Path) + "?id=" + std::to_string(id); }

    std::unique_ptr<TeamServer> m_team;

private Q_SLOTS:
    void init() { m_team = std::make_unique<TeamServer>(); }
    void cleanup() { m_team.reset(); }

    void aView_isKeptChangedAndRemoved()
    {
        QCOMPARE(list("ada"), QJsonArray());
        const TestReply made = create("ada", body(u"Errors"_s, errorsView()));
        QCOMPARE(made.status, 201);
        const qint64 id = TeamServer::objectOf(made)[u"id"_s].toInteger();
        QVERIFY(id > 0);
        const QJsonArray kept = list("ada");
        QCOMPARE(kept.size(), 1);
        auto view = keptViewFromJson(kept[0].toObject());
        QVERIFY(view.has_value());
        SavedView expected = errorsView();
        expected.name = u"Errors"_s;
        QCOMPARE(view->view, expected);
        QVERIFY(view->own && !view->shared);

        QCOMPARE(m_team->send("PUT", at(id), "ada", body(u"All"_s)).status, 200);
        QCOMPARE(list("ada")[0][u"name"_s].toString(), u"All"_s);
        QCOMPARE(m_team->send("DELETE", at(id), "ada").status, 200);
        QCOMPARE(list("ada"), QJsonArray());
        m_team->stop(); // what was answered is committed
        QVERIFY(m_team->start());
        QCOMPARE(list("ada"), QJsonArray());
        QCOMPARE(m_team->trail().filter(u"view."_s),
                 QStringList({u"view.saved"_s, u"view.saved"_s, u"view.removed"_s}));
    }

    void others_seeWhatIsSharedAlone_andChangeNothing()
    {
        const qint64 own = TeamServer::objectOf(create("ada", body(u"Own"_s)))[u"id"_s].toInteger();
        const TestReply shared = create("admin", body(u"Team"_s, errorsView(), ",\"shared\":true"));
        QCOMPARE(shared.status, 201);
        QCOMPARE(create("ada", body(u"Mine for all"_s, {}, ",\"shared\":true")).status, 403);
        QCOMPARE(list("bob").size(), 1);
        QCOMPARE(list("bob")[0][u"name"_s].toString(), u"Team"_s);
        QCOMPARE(list("bob")[0][u"own"_s].toBool(true), false);
        QCOMPARE(list("ada").size(), 2);
        QCOMPARE(list("other"), QJsonArray()); // another tenant
        const qint64 team = TeamServer::objectOf(shared)[u"id"_s].toInteger();
        for (const std::string caller : {"bob", "admin", "other"}) {
            for (const std::string method : {"PUT", "DELETE"}) {
                const std::string text = method == "PUT" ? body(u"x"_s) : std::string();
                const TestReply foreign = m_team->send(method, at(own), caller, text);
                const TestReply unknown = m_team->send(method, at(987'654), caller, text);
                QCOMPARE(foreign.status, 404);
                QCOMPARE(foreign.body, unknown.body);
            }
        }
        QCOMPARE(m_team->send("DELETE", at(team), "bob").status, 404);
        QCOMPARE(list("ada").size(), 2);
    }

    void ownerOfAQuestion_isTheTokens()
    {
        create("ada", body(u"Own"_s));
        const TestReply reply = m_team->send("POST", "/api/v1/ask/saved-views", "bob", R"({"owner":"ada"})");
        QCOMPARE(reply.status, 200);
        QCOMPARE(TeamServer::objectOf(reply)[u"views"_s].toArray(), QJsonArray());
    }

    void names_areUniquePerPerson()
    {
        QCOMPARE(create("ada", body(u"Same"_s)).status, 201);
        const TestReply again = create("ada", body(u"Same"_s));
        QCOMPARE(again.status, 409);
        QCOMPARE(TeamServer::codeOf(again), u"VIEW_NAME_TAKEN"_s);
        QCOMPARE(create("bob", body(u"Same"_s)).status, 201);
        const qint64 other = TeamServer::objectOf(create("ada", body(u"Other"_s)))[u"id"_s].toInteger();
        QCOMPARE(m_team->send("PUT", at(other), "ada", body(u"Same"_s)).status, 409);
        QCOMPARE(m_team->send("PUT", at(other), "ada", body(u"Other"_s, errorsView())).status, 200); // its own name
    }

    void aHundred_areAllThereCanBe()
    {
        for (int i = 0; i < SavedView::MostPerUser; ++i)
            QCOMPARE(create("ada", body(u"view %1"_s.arg(i))).status, 201);
        const TestReply more = create("ada", body(u"one more"_s));
        QCOMPARE(more.status, 409);
        QCOMPARE(TeamServer::codeOf(more), u"TOO_MANY_VIEWS"_s);
        QCOMPARE(create("bob", body(u"one more"_s)).status, 201);
        QCOMPARE(list("ada").size(), SavedView::MostPerUser);
    }

    void aRemoteConsole_savesChangesAndRemoves()
    {
        RemoteOptions options;
        options.name = u"team"_s;
        options.address = *RemoteAddress::parse(u"http://127.0.0.1:%1"_s.arg(m_team->backend().listenState().httpPort));
        RemoteBackend remote(options);
        QVERIFY(remote.keepsViews());
        QVERIFY(remote.connectWith(QByteArray::fromStdString(m_team->token("ada"))).has_value());
        QTRY_VERIFY(remote.isUp());
        KeptView view;
        view.view = errorsView();
        view.view.name = u"Far & wide?"_s;
        std::optional<Result<KeptView>> saved;
        const auto take = [&saved](const Result<KeptView> &kept) { saved = kept; };
        remote.saveView(view, this, take);
        QTRY_VERIFY(saved);
        QVERIFY2(saved->has_value(), saved->has_value() ? "" : qPrintable(saved->error().message));
        QVERIFY((*saved)->id > 0);
        QCOMPARE((*saved)->view, view.view);
        const KeptView kept = **saved;
        saved.reset();
        remote.saveView(view, this, take); // once more as a new one
        QTRY_VERIFY(saved);
        QVERIFY(!saved->has_value());
        QVERIFY(saved->error().message.contains(u"name"_s));
        saved.reset();
        KeptView renamed = kept;
        renamed.view.name = u"Near"_s;
        remote.saveView(renamed, this, take);
        QTRY_VERIFY(saved);
        QVERIFY(saved->has_value());
        QCOMPARE((*saved)->id, kept.id);
        std::optional<Result<SavedViewsAnswer>> list;
        remote.ask(SavedViewsQuestion{}, this, u"views"_s,
                   [&list](const Result<SavedViewsAnswer> &answer) { list = answer; });
        QTRY_VERIFY(list);
        QVERIFY(list->has_value());
        QCOMPARE((*list)->views.size(), 1U);
        QCOMPARE((*list)->views.front().view.name, u"Near"_s);
        std::optional<Result<void>> removed;
        remote.removeView(kept.id, this, [&removed](const Result<void> &done) { removed = done; });
        QTRY_VERIFY(removed);
        QVERIFY(removed->has_value());
        QCOMPARE(this->list("ada"), QJsonArray());
    }

    void wrongViews_areRefusedWithThePlace()
    {
        const auto refused = [this](const std::string &text) {
            const TestReply reply = create("ada", text);
            return u"%1 %2"_s.arg(reply.status).arg(QString::fromStdString(reply.body));
        };
        QVERIFY(refused("{}").startsWith(u"400"_s));
        QVERIFY(refused(R"({"name":"a","payload":{"filter":{"hour":"six"}}})").contains(u"filter.hour"_s));
        QVERIFY(refused(R"({"name":"a","payload":{"fliter":{}}})").contains(u"fliter"_s));
        QVERIFY(refused(R"({"name":"a","payload":{},"owner":"bob"})").startsWith(u"400"_s));
        QVERIFY(refused(R"({"name":" a","payload":{}})").contains(u"name"_s));
        QVERIFY(refused(R"({"name":"a\u202eb","payload":{}})").contains(u"name"_s));
        SavedView large;
        for (int i = 0; i < 700; ++i)
            large.filter.projects += QString(100, u'p') + QString::number(i);
        QVERIFY(refused(body(u"large"_s, large)).startsWith(u"413"_s));
        QCOMPARE(m_team->send("DELETE", std::string(Path) + "?id=-1", "ada").status, 400);
        QCOMPARE(m_team->send("DELETE", Path, "ada").status, 400);
        QCOMPARE(list("ada"), QJsonArray());
    }
};

QTEST_GUILESS_MAIN(TestViewRoutes)
#include "tst_viewroutes.moc"
