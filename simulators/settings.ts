// What does the world remember by name: its clock, its speed, whether webhooks are held?

/** A small table of named values. */
export class Settings {
  constructor(private readonly sql: SqlStorage) {
    sql.exec("create table if not exists settings (name text primary key, value text not null)");
  }

  get(name: string, otherwise: string): string {
    const row = this.sql.exec<{ value: string }>("select value from settings where name = ?", name).toArray()[0];
    return row?.value ?? otherwise;
  }

  set(name: string, value: string) {
    this.sql.exec("insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value", name, value);
  }
}
