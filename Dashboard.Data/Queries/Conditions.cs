using System.Linq.Expressions;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Queries;

/// <summary>Conditions put together, as a database can read them.</summary>
internal static class Conditions
{
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> first, Expression<Func<T, bool>> second) =>
        Joined(first, second, Expression.AndAlso);

    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> first, Expression<Func<T, bool>> second) =>
        Joined(first, second, Expression.OrElse);

    /// <summary>The first and not the second. What no value is compared with does not hold, in a database as here: denied, it must hold.</summary>
    public static Expression<Func<T, bool>> Without<T>(this Expression<Func<T, bool>> first, Expression<Func<T, bool>> second)
    {
        var held = Expression.Condition(second.Body, Expression.Constant(1), Expression.Constant(0));
        return first.And(Expression.Lambda<Func<T, bool>>(Expression.Equal(held, Expression.Constant(0)), second.Parameters));
    }

    /// <summary>The same condition, looked at on the way: no index on a time serves it, and the order asked for is read off an index of its own.</summary>
    /// <remarks>Else a database may read all rows of a time range and put them in order for one page of them.</remarks>
    public static Expression<Func<DossierRow, bool>> OnTheWay(this Expression<Func<DossierRow, bool>> condition) => (Expression<Func<DossierRow, bool>>)new Unserved().Visit(condition);

    private static Expression<Func<T, bool>> Joined<T>(
        Expression<Func<T, bool>> first, Expression<Func<T, bool>> second, Func<Expression, Expression, Expression> join)
    {
        var body = new Renamed(second.Parameters[0], first.Parameters[0]).Visit(second.Body);
        return Expression.Lambda<Func<T, bool>>(join(first.Body, body), first.Parameters);
    }

    /// <summary>Asks for times by a choice that always falls on them: an index is only looked for where a column stands by itself.</summary>
    private sealed class Unserved : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) => node is { Expression: ParameterExpression row } && node.Type == typeof(DateTime?)
            ? Expression.Condition(Expression.GreaterThan(Expression.Property(row, nameof(DossierRow.Id)), Expression.Constant(0)), node, Expression.Constant(null, typeof(DateTime?)))
            : base.VisitMember(node);
    }

    /// <summary>Two conditions name the same row by parameters of their own; joined, they must name it by one.</summary>
    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
