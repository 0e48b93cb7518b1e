using System.Linq.Expressions;

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

    private static Expression<Func<T, bool>> Joined<T>(
        Expression<Func<T, bool>> first, Expression<Func<T, bool>> second, Func<Expression, Expression, Expression> join)
    {
        var body = new Renamed(second.Parameters[0], first.Parameters[0]).Visit(second.Body);
        return Expression.Lambda<Func<T, bool>>(join(first.Body, body), first.Parameters);
    }

    /// <summary>Two conditions name the same row by parameters of their own; joined, they must name it by one.</summary>
    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
