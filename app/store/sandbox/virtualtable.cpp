// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sandbox/virtualtable.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace glasshouse::sandbox {

namespace {

/// How one use of a table is to be read: what xBestIndex chose, for xFilter.
struct Choice {
    struct Taken {
        int column = 0;
        Restriction::Op op = Restriction::Op::Equal;
    };
    std::vector<Taken> taken; ///< by argument
    Request::Order order = Request::Order::Any;
    quint64 used = 0;
};

struct Known {
    Table &table;
    Place &place;
};

// The first member is SQLite's: it is handed about as a pointer to that.
struct Virtual {
    sqlite3_vtab base;
    Known *known;
    std::vector<Choice> choices;
};
struct VirtualCursor {
    sqlite3_vtab_cursor base;
    std::unique_ptr<Cursor> cursor;
    bool atEnd;
};

Virtual &of(sqlite3_vtab *table)
{
    return *reinterpret_cast<Virtual *>(table);
}
VirtualCursor &of(sqlite3_vtab_cursor *cursor)
{
    return *reinterpret_cast<VirtualCursor *>(cursor);
}

const char *nameOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
        return "INTEGER";
    case ColumnType::Real:
        return "REAL";
    case ColumnType::Text:
        break;
    }
    return "TEXT";
}

int create(sqlite3 *connection, void *known, int, const char *const *, sqlite3_vtab **table, char **)
{
    auto *const made = new Virtual{{}, static_cast<Known *>(known), {}};
    std::string declaration = "CREATE TABLE x(";
    for (const Column &column : made->known->table.columns())
        declaration += std::string(&column == made->known->table.columns().data() ? "" : ", ") + '"' + column.name
            + "\" " + nameOf(column.type);
    const int done = sqlite3_declare_vtab(connection, (declaration + ")").c_str());
    if (done != SQLITE_OK) {
        delete made;
        return done;
    }
    *table = &made->base;
    return SQLITE_OK;
}

int destroy(sqlite3_vtab *table)
{
    delete &of(table);
    return SQLITE_OK;
}

std::optional<Restriction::Op> opOf(unsigned char op, Pushed pushed)
{
    using Op = Restriction::Op;
    const bool isTime = pushed == Pushed::Time || pushed == Pushed::TimeText;
    switch (op) {
    case SQLITE_INDEX_CONSTRAINT_EQ:
        return pushed == Pushed::Nothing ? std::nullopt : std::optional(Op::Equal);
    case SQLITE_INDEX_CONSTRAINT_GT:
    case SQLITE_INDEX_CONSTRAINT_GE:
        return isTime ? std::optional(Op::AtLeast) : std::nullopt;
    case SQLITE_INDEX_CONSTRAINT_LT:
    case SQLITE_INDEX_CONSTRAINT_LE:
        return isTime ? std::optional(Op::AtMost) : std::nullopt;
    default:
        return std::nullopt;
    }
}

const char *signOf(Restriction::Op op)
{
    switch (op) {
    case Restriction::Op::Equal:
        return "=";
    case Restriction::Op::AtLeast:
        return ">=";
    case Restriction::Op::AtMost:
        break;
    }
    return "<=";
}

/// By how much a restriction lessens the rows.
double shareOf(Pushed pushed, Restriction::Op op)
{
    if (pushed == Pushed::Time || pushed == Pushed::TimeText)
        return op == Restriction::Op::Equal ? 1e-4 : 0.25;
    return pushed == Pushed::Key ? 0 : 0.02;
}

bool isBinary(sqlite3_index_info *info, int constraint)
{
    return std::strcmp(sqlite3_vtab_collation(info, constraint), "BINARY") == 0;
}

/// The columns that a table can leave rows out by; `words` is what a plan shows of it.
double takeConstraints(Choice &choice, const Table &table, sqlite3_index_info *info, std::string &words)
{
    double rows = table.estimatedRows();
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto &constraint = info->aConstraint[i];
        if (!constraint.usable || constraint.iColumn < 0)
            continue;
        const Column &column = table.columns()[std::size_t(constraint.iColumn)];
        const auto op = opOf(constraint.op, column.pushed);
        if (!op || !isBinary(info, i))
            continue;
        choice.taken.push_back({constraint.iColumn, *op});
        info->aConstraintUsage[i].argvIndex = int(choice.taken.size());
        words += (words.empty() ? "" : " and ") + std::string(column.name) + signOf(*op);
        rows *= shareOf(column.pushed, *op);
    }
    return std::max(rows, 1.0);
}

void takeOrder(Choice &choice, const Table &table, sqlite3_index_info *info, std::string &words)
{
    if (!table.hasOrder() || info->nOrderBy != 1 || info->aOrderBy[0].iColumn < 0)
        return;
    const Pushed pushed = table.columns()[std::size_t(info->aOrderBy[0].iColumn)].pushed;
    if (pushed != Pushed::Time && pushed != Pushed::TimeText)
        return;
    choice.order = info->aOrderBy[0].desc ? Request::Order::NewestFirst : Request::Order::OldestFirst;
    info->orderByConsumed = 1;
    words += info->aOrderBy[0].desc ? ", newest first" : ", oldest first";
}

int bestIndex(sqlite3_vtab *base, sqlite3_index_info *info)
{
    Virtual &table = of(base);
    if (const std::string refusal = table.known->table.refusal(info->colUsed, table.known->place.isWhole());
        !refusal.empty()) {
        sqlite3_free(base->zErrMsg);
        base->zErrMsg = sqlite3_mprintf("%s", refusal.c_str());
        return SQLITE_ERROR;
    }
    Choice choice;
    choice.used = info->colUsed;
    std::string words;
    const double rows = takeConstraints(choice, table.known->table, info, words);
    if (words.empty())
        words = "all rows";
    takeOrder(choice, table.known->table, info, words);
    info->estimatedRows = sqlite3_int64(rows);
    info->estimatedCost = rows * 2;
    info->idxNum = int(table.choices.size());
    info->idxStr = sqlite3_mprintf("%s", words.c_str());
    info->needToFreeIdxStr = 1;
    table.choices.push_back(std::move(choice));
    return info->idxStr ? SQLITE_OK : SQLITE_NOMEM;
}

int open(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
    auto *const made = new VirtualCursor{{}, of(table).known->table.cursor(of(table).known->place), true};
    *cursor = &made->base;
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor *cursor)
{
    delete &of(cursor);
    return SQLITE_OK;
}

Value valueOf(sqlite3_value *value, ColumnType type)
{
    if (sqlite3_value_type(value) == SQLITE_NULL)
        return std::monostate();
    if (type == ColumnType::Text) {
        const auto *const text = reinterpret_cast<const char *>(sqlite3_value_text(value));
        return text ? Value(std::string(text, std::size_t(sqlite3_value_bytes(value)))) : Value();
    }
    if (sqlite3_value_numeric_type(value) == SQLITE_INTEGER)
        return qint64(sqlite3_value_int64(value));
    return sqlite3_value_double(value);
}

/// A row is no longer looked for: the time is over, or the store fails.
int stateOf(VirtualCursor &cursor)
{
    Place &place = of(cursor.base.pVtab).known->place;
    if (place.deadline.passed())
        return SQLITE_INTERRUPT;
    return place.store.hasFailed() ? SQLITE_IOERR : SQLITE_OK;
}

int step(VirtualCursor &cursor)
{
    cursor.atEnd = !cursor.cursor->next();
    return stateOf(cursor);
}

void noteLength(Known &known, const Request &request)
{
    constexpr double Much = 1e6;
    const std::span<const Column> columns = known.table.columns();
    const bool isTimed =
        std::any_of(request.restrictions.begin(), request.restrictions.end(), [columns](const Restriction &each) {
            const Pushed pushed = columns[std::size_t(each.column)].pushed;
            return pushed == Pushed::Time || pushed == Pushed::TimeText;
        });
    known.place.readMuch = known.place.readMuch || (!isTimed && known.table.estimatedRows() >= Much);
}

int filter(sqlite3_vtab_cursor *base, int number, const char *, int count, sqlite3_value **values)
{
    VirtualCursor &cursor = of(base);
    const Virtual &table = of(base->pVtab);
    const Choice &choice = table.choices[std::size_t(number)];
    Request request;
    request.order = choice.order, request.used = choice.used;
    const std::span<const Column> columns = table.known->table.columns();
    bool none = false;
    for (int i = 0; i < count; ++i) {
        const auto [column, op] = choice.taken[std::size_t(i)];
        Value value = valueOf(values[i], columns[std::size_t(column)].type);
        none = none || std::holds_alternative<std::monostate>(value); // nothing compares with NULL
        request.restrictions.push_back({column, op, std::move(value)});
    }
    cursor.atEnd = true;
    if (none)
        return stateOf(cursor);
    if (table.known->place.deadline.look())
        return SQLITE_INTERRUPT;
    noteLength(*table.known, request);
    cursor.cursor->open(request);
    return step(cursor);
}

int next(sqlite3_vtab_cursor *cursor)
{
    return step(of(cursor));
}

int atEnd(sqlite3_vtab_cursor *cursor)
{
    return of(cursor).atEnd ? 1 : 0;
}

int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int number)
{
    VirtualCursor &cursor = of(base);
    cursor.cursor->column(number, Cell(context));
    return stateOf(cursor);
}

int rowId(sqlite3_vtab_cursor *cursor, sqlite3_int64 *id)
{
    *id = of(cursor).cursor->rowId();
    return SQLITE_OK;
}

/// Exceptions may not pass through SQLite.
template<auto Call, typename... Arguments>
int guarded(Arguments... arguments)
{
    try {
        return Call(arguments...);
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    } catch (...) {
        return SQLITE_ERROR;
    }
}

constexpr sqlite3_module Module = [] {
    sqlite3_module module{};
    module.iVersion = 1;
    module.xCreate = guarded<create, sqlite3 *, void *, int, const char *const *, sqlite3_vtab **, char **>;
    module.xConnect = guarded<create, sqlite3 *, void *, int, const char *const *, sqlite3_vtab **, char **>;
    module.xBestIndex = guarded<bestIndex, sqlite3_vtab *, sqlite3_index_info *>;
    module.xDisconnect = destroy;
    module.xDestroy = destroy;
    module.xOpen = guarded<open, sqlite3_vtab *, sqlite3_vtab_cursor **>;
    module.xClose = close;
    module.xFilter = guarded<filter, sqlite3_vtab_cursor *, int, const char *, int, sqlite3_value **>;
    module.xNext = guarded<next, sqlite3_vtab_cursor *>;
    module.xEof = atEnd;
    module.xColumn = guarded<column, sqlite3_vtab_cursor *, sqlite3_context *, int>;
    module.xRowid = rowId;
    return module;
}();

} // namespace

Result<void> addTable(Connection &connection, Table &table, Place &place)
{
    auto *const known = new Known{table, place};
    const int made = sqlite3_create_module_v2(connection.handle(), table.name(), &Module, known,
                                              [](void *each) { delete static_cast<Known *>(each); });
    if (made != SQLITE_OK)
        return fail(Error::Code::Io, u"the table %1 cannot be made"_s.arg(QLatin1StringView(table.name())));
    return connection.execute(std::string("CREATE VIRTUAL TABLE ") + table.name() + " USING " + table.name());
}

Result<void> keepOnly(Connection &connection, const Tables &tables)
{
    std::vector<const char *> names;
    for (const auto &table : tables)
        names.push_back(table->name());
    names.push_back(nullptr);
    if (sqlite3_drop_modules(connection.handle(), names.data()) != SQLITE_OK)
        return fail(Error::Code::Io, u"SQLite's own modules cannot be taken away"_s);
    return {};
}

} // namespace glasshouse::sandbox
