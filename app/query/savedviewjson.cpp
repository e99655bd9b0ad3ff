// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/savedviewjson.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "base/timestamp.h"
#include "base/zone.h"
#include "base/described/decoder.h"
#include "query/codec/described.h"
#include "base/described/encoder.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr auto FileSchema = "glasshouse.view.v1";
constexpr qsizetype MostLayout = 12 << 10, MostPanels = 32, MostWord = 64;
constexpr int MostDays = 3660;

/// Everything but the name, in the order of a file.
struct Payload {
    ViewRange range;
    Filter filter;
    QString zone, workspace, layout;
    QStringList columns;
    std::vector<PanelChoice> panels;
};
BOOST_DESCRIBE_STRUCT(Payload, (), (range, filter, zone, workspace, layout, columns, panels))

QString placeIn(const QByteArray &text, int offset)
{
    const QByteArray before = text.left(offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return u"line %1, column %2"_s.arg(line).arg(column);
}

Result<QJsonObject> objectIn(const QByteArray &text)
{
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return fail(Error::Code::Rejected, u"%1: %2"_s.arg(placeIn(text, parsed.offset), parsed.errorString()));
    if (!document.isObject())
        return fail(Error::Code::Rejected, u"a view is a JSON object"_s);
    return document.object();
}

Result<SavedView> decode(const QString &name, const QJsonObject &object, Decoder::Manner manner)
{
    Payload payload;
    Decoder decoder(manner);
    decoder.read(object, payload);
    if (!decoder.trouble().isEmpty())
        return fail(Error::Code::Rejected, decoder.trouble());
    SavedView view;
    view.name = name;
    view.range = payload.range, view.filter = payload.filter, view.zone = payload.zone;
    view.workspace = payload.workspace, view.layout = payload.layout;
    view.columns = payload.columns, view.panels = payload.panels;
    return view;
}

bool isWord(const QString &text)
{
    return text.size() <= MostWord && std::ranges::none_of(text, [](QChar c) { return isHidden(c.unicode()); });
}

Result<void> checkRange(const ViewRange &range)
{
    const bool daysInOrder = range.first.isValid() && range.last.isValid() && range.first <= range.last;
    if (range.kind == ViewRange::Kind::LastDays && (range.days < 1 || range.days > MostDays))
        return fail(Error::Code::Rejected, u"range.days: 1 to %1"_s.arg(MostDays));
    if (range.kind == ViewRange::Kind::Days && !daysInOrder)
        return fail(Error::Code::Rejected, u"range.first: a day that is not after range.last"_s);
    if (range.kind == ViewRange::Kind::Instants && range.instants.beginMs >= range.instants.endMs)
        return fail(Error::Code::Rejected, u"range.instants: it has to end after it begins"_s);
    return {};
}

} // namespace

QByteArray viewPayload(const SavedView &view)
{
    Payload payload{view.range, view.filter, view.zone, view.workspace, view.layout, view.columns, view.panels};
    payload.filter.range = {};
    JsonWriter json;
    Encoder(json).write(payload);
    return json.take();
}

Result<SavedView> viewFromPayload(const QString &name, const QByteArray &payload, bool strict)
{
    auto object = objectIn(payload);
    if (!object)
        return tl::unexpected(object.error());
    return decode(name, *object, strict ? Decoder::Manner::Strict : Decoder::Manner::Lenient);
}

Result<SavedView> viewFromPayload(const QString &name, const QJsonObject &payload)
{
    return decode(name, payload, Decoder::Manner::Strict);
}

QByteArray viewFile(const SavedView &view)
{
    JsonWriter json;
    json.beginObject().field("schema", FileSchema).field("name", view.name).key("view");
    json.raw(viewPayload(view).toStdString()).endObject();
    return QJsonDocument::fromJson(json.take()).toJson(QJsonDocument::Indented);
}

Result<SavedView> viewFromFile(const QByteArray &text)
{
    if (text.size() > 2 * SavedView::MostPayloadBytes)
        return fail(Error::Code::Rejected, u"a view has at most %1 KiB"_s.arg(SavedView::MostPayloadBytes >> 10));
    auto object = objectIn(text);
    if (!object)
        return tl::unexpected(object.error());
    if (object->value(u"schema"_s).toString() != QLatin1String(FileSchema))
        return fail(Error::Code::Rejected, u"schema: %1 is needed"_s.arg(QLatin1String(FileSchema)));
    for (const QString &key : object->keys()) {
        if (key != u"schema"_s && key != u"name"_s && key != u"view"_s)
            return fail(Error::Code::Rejected, u"%1: there is no such field"_s.arg(escapeControls(key.left(MostWord))));
    }
    if (!object->value(u"view"_s).isObject())
        return fail(Error::Code::Rejected, u"view: an object is needed"_s);
    auto view = viewFromPayload(object->value(u"name"_s).toString(), object->value(u"view"_s).toObject());
    if (!view)
        return fail(Error::Code::Rejected, u"view.%1"_s.arg(view.error().message));
    if (auto fine = checkView(*view); !fine)
        return tl::unexpected(fine.error());
    return view;
}

Result<void> checkView(const SavedView &view)
{
    if (view.name.trimmed().isEmpty() || view.name.trimmed() != view.name
        || view.name.size() > SavedView::MostNameLength || escapeControls(view.name) != view.name)
        return fail(
            Error::Code::Rejected,
            u"name: 1 to %1 characters of plain text, without spaces around it"_s.arg(SavedView::MostNameLength));
    if (auto fine = checkRange(view.range); !fine)
        return fine;
    if (!Zone::fromId(view.zone))
        return fail(Error::Code::Rejected, u"zone: there is no such time zone"_s);
    if (!isWord(view.workspace))
        return fail(Error::Code::Rejected, u"workspace: not the name of one"_s);
    if (view.layout.size() > MostLayout)
        return fail(Error::Code::Rejected, u"layout: more than %1 KiB"_s.arg(MostLayout >> 10));
    if (view.columns.size() > MostPanels || !std::ranges::all_of(view.columns, isWord))
        return fail(Error::Code::Rejected, u"columns: at most %1 short names"_s.arg(MostPanels));
    const auto isPlain = [](const PanelChoice &c) { return isWord(c.panel) && isWord(c.name) && isWord(c.value); };
    if (qsizetype(view.panels.size()) > MostPanels || !std::ranges::all_of(view.panels, isPlain))
        return fail(Error::Code::Rejected, u"panels: at most %1 choices of short words"_s.arg(MostPanels));
    if (viewPayload(view).size() > SavedView::MostPayloadBytes)
        return fail(Error::Code::Rejected, u"the view has more than %1 KiB"_s.arg(SavedView::MostPayloadBytes >> 10));
    return {};
}

void writeKeptView(JsonWriter &json, const KeptView &kept)
{
    json.beginObject().field("id", kept.id).field("name", kept.view.name).field("owner", kept.owner);
    json.field("own", kept.own).field("shared", kept.shared);
    json.field("created", timestampText(kept.createdMs)).field("updated", timestampText(kept.updatedMs));
    json.key("payload").raw(viewPayload(kept.view).toStdString());
    json.endObject();
}

Result<KeptView> keptViewFromJson(const QJsonObject &json)
{
    auto view = decode(json.value(u"name"_s).toString(), json.value(u"payload"_s).toObject(), Decoder::Manner::Lenient);
    if (!view)
        return fail(Error::Code::Corrupt, u"payload.%1"_s.arg(view.error().message));
    KeptView kept;
    kept.id = json.value(u"id"_s).toInteger();
    kept.view = std::move(*view);
    kept.owner = json.value(u"owner"_s).toString();
    kept.own = json.value(u"own"_s).toBool(true);
    kept.shared = json.value(u"shared"_s).toBool();
    kept.createdMs = parseTimestamp(json.value(u"created"_s).toString().toStdString());
    kept.updatedMs = parseTimestamp(json.value(u"updated"_s).toString().toStdString());
    return kept;
}

} // namespace glasshouse
