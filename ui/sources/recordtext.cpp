// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/recordtext.h"

#include "base/textsafety.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int DeepestIndent = 32; ///< levels; deeper ones stand no further right

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

class Indenter
{
public:
    explicit Indenter(QStringView json) : m_json(json) {}

    QString text()
    {
        while (m_at < m_json.size())
            take(m_json[m_at++]);
        return m_text;
    }

private:
    void take(QChar c)
    {
        if (m_inString) {
            m_text += c;
            m_inString = m_escaped || c != u'"';
            m_escaped = !m_escaped && c == u'\\';
        } else if (c == u'{' || c == u'[') {
            open(c);
        } else if (c == u'}' || c == u']') {
            m_depth = std::max(0, m_depth - 1);
            newLine();
            m_text += c;
        } else if (c == u',') {
            m_text += c;
            newLine();
        } else if (c == u':') {
            m_text += u": "_s;
        } else if (!isSpace(c)) {
            m_text += c;
            m_inString = c == u'"';
        }
    }

    void open(QChar c)
    {
        m_text += c;
        qsizetype next = m_at;
        while (next < m_json.size() && isSpace(m_json[next]))
            ++next;
        if (next < m_json.size() && (m_json[next] == u'}' || m_json[next] == u']')) { // empty: on one line
            m_text += m_json[next];
            m_at = next + 1;
            return;
        }
        ++m_depth;
        newLine();
    }

    void newLine() { m_text += u'\n' + QString(2 * std::min(m_depth, DeepestIndent), u' '); }

    QStringView m_json;
    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
};

} // namespace

QString recordText(const QString &json, qsizetype limit)
{
    const QString text = Indenter(QStringView(json).left(limit)).text();
    return escapeControls(json.size() > limit ? text + u'…' : text, true);
}

} // namespace glasshouse
