// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/privacy.h"

#include "base/secretscan.h"
#include "base/textsafety.h"
#include "base/contentkeys.h"

#include <QMessageAuthenticationCode>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace glasshouse {

namespace {

constexpr std::size_t LongestKey = 128;
constexpr std::size_t LongestNumber = 32;

std::size_t characters(std::string_view utf8)
{
    return std::size_t(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool isOfNumbers(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}

/// A number or a boolean that was written as text.
bool isPlainValue(std::string_view text)
{
    if (text.empty() || text == "true" || text == "false" || text == "True" || text == "False")
        return true;
    if (text.size() > LongestNumber || !std::all_of(text.begin(), text.end(), isOfNumbers))
        return false;
    double value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end && std::isfinite(value);
}

std::string shortest(double number)
{
    char digits[32];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    return error == std::errc() ? std::string(digits, end) : std::string("null");
}

} // namespace

PrivacyFilter::PrivacyFilter(bool withContent, QByteArray key) : m_withContent(withContent), m_key(std::move(key)) {}

void PrivacyFilter::writeMembers(JsonWriter &json, std::span<const Attribute> attributes) const
{
    int left = KeptMembers;
    writeMembers(json, attributes, Place::Plain, left);
}

PrivacyFilter::Place PrivacyFilter::placeOf(std::string_view key)
{
    switch (kindOfKey(key)) {
    case KeyKind::Allowed:
        return Place::Allowed;
    case KeyKind::Content:
        return Place::Content;
    case KeyKind::Secret:
        return Place::Secret;
    case KeyKind::Plain:
        break;
    }
    return Place::Plain;
}

PrivacyFilter::Name PrivacyFilter::nameOf(std::string_view key) const
{
    if (key.size() > LongestKey)
        return {placeOf(key), true};
    if (const auto known = m_names.find(key); known != m_names.end())
        return known->second;
    // A sender that puts text where a name belongs must not get it past the rule.
    const Name name{placeOf(key), findSecret(key).has_value()};
    if (m_names.size() < RememberedNames)
        m_names.emplace(key, name);
    return name;
}

void PrivacyFilter::writeMembers(JsonWriter &json, std::span<const Attribute> attributes, Place parent, int &left) const
{
    for (const Attribute &attribute : attributes) {
        if (left-- <= 0)
            return;
        const Name name = nameOf(attribute.key);
        if (name.strange)
            json.key("•••" + hashOf(attribute.key));
        else
            json.key(attribute.key);
        const bool isInherited = parent == Place::Content || parent == Place::Secret;
        writeValue(json, attribute, isInherited ? parent : name.place, left);
    }
}

void PrivacyFilter::writeValue(JsonWriter &json, const Attribute &attribute, Place place, int &left) const
{
    switch (attribute.type) {
    case Attribute::Type::Empty:
        json.null();
        return;
    case Attribute::Type::Bool:
        json.value(attribute.truth);
        return;
    case Attribute::Type::Integer:
        json.value(attribute.integer);
        return;
    case Attribute::Type::Real:
        json.raw(std::isfinite(attribute.real) ? shortest(attribute.real) : "null");
        return;
    case Attribute::Type::Text:
        writeText(json, attribute, place);
        return;
    case Attribute::Type::Bytes:
        writeMask(json, "bytes", attribute.text, qint64(attribute.text.size()));
        return;
    case Attribute::Type::Array:
        json.beginArray();
        for (const Attribute &element : attribute.children) {
            if (left-- <= 0)
                break;
            writeValue(json, element, place, left);
        }
        json.endArray();
        return;
    case Attribute::Type::Map:
        json.beginObject();
        // An allowed name vouches for its own value, not for whatever is nested in it.
        writeMembers(json, attribute.children, place == Place::Allowed ? Place::Plain : place, left);
        json.endObject();
        return;
    }
}

void PrivacyFilter::writeText(JsonWriter &json, const Attribute &attribute, Place place) const
{
    const std::string_view text = attribute.text;
    const auto mask = [&] { writeMask(json, "text", text, qint64(characters(text))); };
    if (place == Place::Secret) {
        mask();
        return;
    }
    if (m_withContent) {
        if (findSecret(text))
            json.value(maskSecrets(text));
        else
            json.value(text);
        return;
    }
    const std::size_t limit = place == Place::Allowed ? AllowedCharacters : KeptCharacters;
    const bool isShort = text.size() <= limit || (text.size() <= limit * 4 && characters(text) <= limit);
    const bool kept = isPlainValue(text) || (place != Place::Content && isShort && !findSecret(text));
    if (kept)
        json.value(text);
    else
        mask();
}

void PrivacyFilter::writeMask(JsonWriter &json, std::string_view kind, std::string_view bytes, qint64 length) const
{
    json.beginObject().field("masked", kind).field("length", length).field("hash", hashOf(bytes)).endObject();
}

std::string PrivacyFilter::hashOf(std::string_view bytes) const
{
    constexpr qsizetype HashBytes = 8;
    constexpr std::size_t LongestRemembered = 4096;
    if (!m_hash.empty() && bytes == m_hashedText)
        return m_hash;
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    code.addData(bytes.data(), qsizetype(bytes.size()));
    std::string hash = code.result().left(HashBytes).toHex().toStdString();
    if (bytes.size() <= LongestRemembered) {
        m_hashedText = bytes;
        m_hash = hash;
    }
    return hash;
}

std::string cleanName(std::string_view name)
{
    constexpr std::size_t LookedAt = 4096, LongestName = 200;
    // Nearly every name is plain, and there are a dozen in every record.
    const bool isPlain = std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (isPlain && name.size() <= LongestName && !findSecret(name))
        return std::string(name);
    const QString text = QString::fromUtf8(name.data(), qsizetype(std::min(name.size(), LookedAt)));
    QString visible;
    visible.reserve(text.size());
    for (const QChar c : text) {
        if (!isHidden(c.unicode()))
            visible += c;
    }
    std::string clean = maskSecrets(visible.trimmed().toStdString());
    if (clean.size() > LongestName) {
        std::size_t end = LongestName;
        while (end > 0 && (static_cast<unsigned char>(clean[end]) & 0xc0) == 0x80)
            --end;
        clean.resize(end);
    }
    return clean;
}

} // namespace glasshouse
