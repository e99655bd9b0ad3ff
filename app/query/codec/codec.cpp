// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/codec/codec.h"

#include "base/described/decoder.h"
#include "query/codec/described.h"
#include "base/described/encoder.h"
#include "query/codec/questionnames.h"

#include <QJsonDocument>

#include <boost/mp11/list.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

template<std::size_t... I>
constexpr auto namesOf(std::index_sequence<I...>)
{
    return std::array{QuestionName<std::variant_alternative_t<I, AnyQuestion>>::value...};
}
constexpr std::size_t QuestionCount = std::variant_size_v<AnyQuestion>;
constexpr auto Names = namesOf(std::make_index_sequence<QuestionCount>());

template<typename T>
QByteArray encodeOne(const T &value)
{
    JsonWriter json;
    Encoder(json).write(value);
    return json.take();
}

/// Reads the index-th alternative into the variant.
template<typename Variant, typename Whole, std::size_t... I>
void readAt(std::size_t index, const QJsonObject &object, Decoder &decoder, Whole &whole, std::index_sequence<I...>)
{
    using Read = void (*)(const QJsonObject &, Decoder &, Whole &);
    static constexpr Read Reads[] = {[](const QJsonObject &json, Decoder &reader, Whole &into) {
        reader.read(json, into.template emplace<I>());
    }...};
    Reads[index](object, decoder, whole);
}

template<typename Whole, typename Variant>
Result<Whole> decode(std::size_t index, const QByteArray &json, Decoder::Manner manner)
{
    constexpr std::size_t Count = std::variant_size_v<Variant>;
    const auto code = manner == Decoder::Manner::Strict ? Error::Code::Rejected : Error::Code::Corrupt;
    if (index >= Count)
        return fail(Error::Code::Rejected, u"there is no such question"_s);
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return fail(code, u"not JSON at byte %1: %2"_s.arg(parsed.offset).arg(parsed.errorString()));
    if (!document.isObject())
        return fail(code, u"a JSON object is needed"_s);
    Whole whole;
    Decoder decoder(manner);
    readAt<Variant>(index, document.object(), decoder, whole, std::make_index_sequence<Count>());
    if (!decoder.trouble().isEmpty())
        return fail(code, decoder.trouble());
    return whole;
}

} // namespace

std::span<const std::string_view> questionNames()
{
    return Names;
}

std::optional<std::size_t> questionIndex(std::string_view name)
{
    const auto found = std::find(Names.begin(), Names.end(), name);
    if (found == Names.end())
        return std::nullopt;
    return std::size_t(found - Names.begin());
}

std::string_view nameOf(const Question &question)
{
    return Names[question.index()];
}

QByteArray encode(const Question &question)
{
    return std::visit([](const auto &each) { return encodeOne(each); }, question);
}

QByteArray encode(const Answer &answer)
{
    return std::visit([](const auto &each) { return encodeOne(each); }, answer);
}

Result<Question> decodeQuestion(std::size_t index, const QByteArray &json)
{
    return decode<Question, AnyQuestion>(index, json, Decoder::Manner::Strict);
}

Result<Answer> decodeAnswer(std::size_t index, const QByteArray &json)
{
    return decode<Answer, AnyAnswer>(index, json, Decoder::Manner::Lenient);
}

} // namespace glasshouse
